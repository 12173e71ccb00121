import { Id, Text, Words } from '@kefu/fields';
import { notFound, type Actor } from '@kefu/kernel';
import { Answers, AnyRole, By, NeverKept, ReasonRequest, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ReadPeople } from '../../people/index.js';
import { Credentials } from '../credentials.js';

export class ChangePassword {
  @Words(1, 1024) present!: string;
  @Words(1, 1024) next!: string;
}

export class NewPassword {
  @Text() password!: string;
}

export class NewSecret {
  @Id() clientId!: string;
  @Text() secret!: string;
}

@Controller()
export class CredentialsController {
  constructor(
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(ReadPeople) private readonly people: ReadPeople,
  ) {}

  @AnyRole()
  @NeverKept()
  @HttpCode(204)
  @Post('me/change-password')
  async changePassword(@By() by: Actor, @Body() { present, next }: ChangePassword) {
    const person = await this.people.byId(by.id);
    if (!person) throw notFound('not-found', { zh: '没有这个人', en: 'There is no such person' });
    await this.credentials.changePassword(person, by, present, next);
  }

  /** Shows the new password this once; its owner changes it when he signs in. */
  @Roles('admin', 'manager')
  @NeverKept()
  @HttpCode(200)
  @Answers(NewPassword)
  @Post('people/:id/reset-password')
  async resetPassword(@By() by: Actor, @Param('id') id: string, @Body() { reason }: ReasonRequest) {
    return { password: await this.credentials.resetPassword(id, by, reason) };
  }

  /** Shows the new secret of a service account this once; the one before is void. */
  @Roles('admin')
  @NeverKept()
  @HttpCode(200)
  @Answers(NewSecret)
  @Post('people/:id/issue-secret')
  async issueSecret(@By() by: Actor, @Param('id') id: string, @Body() { reason }: ReasonRequest) {
    return { clientId: id, secret: await this.credentials.issueSecret(id, by, reason) };
  }
}
