import type { Actor, Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { answer, Answers, By, CLOCK, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { requireSight } from '../../../whole/access/index.js';
import { Customers } from '../../../records/customers/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { grant, type DisposalAccount } from '../domain/index.js';
import { DisposalAccounts } from '../store/disposal-accounts.js';
import { readersOfAccounts } from '../may-read-account.js';
import { accountViewOf, DisposalAccountView } from './views.js';

export class GrantRequest extends ReasonRequest {
  /** The one that was refused. */
  @IsUUID()
  disposalId!: string;
}

@Controller('customers/:id/disposal-account')
export class DisposalAccountController {
  constructor(
    @Inject(DisposalAccounts) private readonly accounts: DisposalAccounts,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What he was given, what of it counts and until when, and how much may still be granted (G-04). */
  @Roles(...readersOfAccounts)
  @Answers(DisposalAccountView)
  @Get()
  async read(@By() by: Actor, @Param('id') id: string) {
    await this.requireSightOf(id, by);
    return this.show(await this.accounts.of(id));
  }

  /** Grants what exceeded everybody else; the service that asked hears of it. */
  @Roles('general-manager')
  @Answers(DisposalAccountView)
  @HttpCode(200)
  @Post('grant')
  async grant(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { disposalId, reason }: GrantRequest,
    @IfMatch() ifVersion?: number,
  ) {
    await this.requireSightOf(id, by);
    const granted = await this.accounts.decide(
      id,
      by,
      (account, world) => grant(account, disposalId, { reason, grantedBy: by.id }, world),
      { ifVersion },
    );
    return this.show(granted);
  }

  private async requireSightOf(id: string, by: Actor): Promise<void> {
    const { state } = await this.customers.standing(id);
    requireSight(by, state.regionCode);
  }

  private show(stored: Stored<DisposalAccount>) {
    const now = this.clock.now();
    return answer(stored, (account, version) =>
      accountViewOf(account, version, this.accounts.limits, now),
    );
  }
}
