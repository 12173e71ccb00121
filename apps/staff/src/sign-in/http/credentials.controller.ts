import { Id, Text, Words } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Answers, AnyRole, By, NeverKept, ReasonRequest, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { keepers, People } from '../../people/index.js';
import { CheckPassword } from '../check-password.js';
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
    private readonly credentials: Credentials,
    private readonly people: People,
    private readonly check: CheckPassword,
  ) {}

  /** One's own; every sign-in of theirs ends, this one too. Access tokens go on for their ten minutes. */
  @AnyRole()
  @NeverKept()
  @HttpCode(204)
  @Post('me/change-password')
  async changePassword(
    @By() by: Actor,
    @Ip() address: string,
    @Body() { present, next }: ChangePassword,
  ) {
    const { state } = await this.people.get(by.id);
    await this.check.mustKnow(state, present, address);
    await this.credentials.changePassword(state, by, next);
  }

  /** Shows the new password this once; its owner changes it when they sign in. */
  @Roles(...keepers)
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
