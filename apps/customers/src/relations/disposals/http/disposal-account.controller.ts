import { Id } from '@kefu/fields';
import type { Actor, Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { answer, Answers, Asked, By, CLOCK, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { grant, release, type DisposalAccount } from '../domain/index.js';
import { readersOfAccounts } from '../roles.js';
import { DisposalAccounts } from '../store/disposal-accounts.js';
import { accountViewOf, DisposalAccountView } from './views.js';

export class GrantRequest extends ReasonRequest {
  /** The one that was refused. */
  @Id() disposalId!: string;
}

export class GiveUpDisposalRequest extends ReasonRequest {
  /** The one that waits, or was refused. */
  @Id() disposalId!: string;
}

@Controller('customers/:id/disposal-account')
export class DisposalAccountController {
  constructor(
    private readonly accounts: DisposalAccounts,
    private readonly customers: Customers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the customer was given, what of it counts and until when, and how much may still be granted (G-04). */
  @Roles(...readersOfAccounts)
  @Answers(DisposalAccountView)
  @Get()
  async read(@By() by: Actor, @Param('id') id: string) {
    const { state: customer } = await this.customers.standingSeen(id, by);
    return this.show(await this.accounts.of(customer.id));
  }

  /** Grants what exceeded everybody else; the service that asked hears of it. */
  @Roles('general-manager')
  @Answers(DisposalAccountView)
  @HttpCode(200)
  @Post('grant')
  async grant(@Asked() { id, by, ifVersion }: Asked, @Body() { disposalId, reason }: GrantRequest) {
    await this.customers.standingSeen(id, by);
    const granted = await this.accounts.decide(
      id,
      by,
      (account, world) => grant(account, disposalId, { reason, grantedBy: by.id }, world),
      { ifVersion },
    );
    return this.show(granted);
  }

  /**
   * Frees what is reserved for a disposal that its service neither carries out nor withdraws (G-04). Should
   * it be carried out all the same, it counts.
   */
  @Roles('general-manager')
  @Answers(DisposalAccountView)
  @HttpCode(200)
  @Post('give-up')
  async giveUp(
    @Asked() { id, by, ifVersion }: Asked,
    @Body() { disposalId, reason }: GiveUpDisposalRequest,
  ) {
    await this.customers.standingSeen(id, by);
    const freed = await this.accounts.decide(
      id,
      by,
      (account, world) => release(account, disposalId, reason, world),
      { ifVersion },
    );
    return this.show(freed);
  }

  private show(stored: Stored<DisposalAccount>) {
    const now = this.clock.now();
    return answer(stored, (account, version) =>
      accountViewOf(account, version, this.accounts.limits, now),
    );
  }
}
