import { Flag, Instant, optional, Text } from '@kefu/fields';
import { toInstant, type Actor } from '@kefu/kernel';
import { Answers, By, ListOf, ReasonRequest, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Issuer } from './issuer.js';
import { SigningKeys } from './signing-keys.js';

export class RotateSigningKeys extends ReasonRequest {
  /** The present key may be in other hands: it is withdrawn at once, with every token it signed. */
  @Flag(optional) compromised?: boolean;
}

export class SigningKeyView {
  @Text() kid!: string;
  @Instant() signsFrom!: string;
  /** Absent on the one that signs, or will. */
  @Instant(optional) publishedUntil?: string;
  /** Id of a person, or `system`. */
  @Text() madeBy!: string;
  @Text() reason!: string;
}

@Controller('signing-keys')
export class SigningKeysController {
  constructor(
    private readonly keys: SigningKeys,
    private readonly issuer: Issuer,
  ) {}

  /** The keys that tokens are signed with. */
  @Roles('admin')
  @Answers(ListOf(SigningKeyView))
  @Get()
  async list() {
    const keys = await this.keys.list();
    return {
      items: keys.map(({ kid, signsFrom, publishedUntil, madeBy, reason }) => ({
        kid,
        signsFrom: toInstant(new Date(signsFrom)),
        ...(publishedUntil ? { publishedUntil: toInstant(new Date(publishedUntil)) } : {}),
        madeBy,
        reason,
      })),
    };
  }

  /** A new key is published at once and signs two minutes later, or at once after a compromise. */
  @Roles('admin')
  @HttpCode(200)
  @Answers(ListOf(SigningKeyView))
  @Post('rotate')
  async rotate(@By() by: Actor, @Body() { reason, compromised }: RotateSigningKeys) {
    await this.keys.rotate({ by: by.id, reason, compromised });
    await this.issuer.refresh();
    return this.list();
  }
}
