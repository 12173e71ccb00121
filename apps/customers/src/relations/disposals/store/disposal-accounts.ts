import { stableId, type Actor } from '@kefu/kernel';
import type { ChangeOptions, Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { customerRecordsOf } from '../../../records/customers/index.js';
import type { AccountDecision, DisposalAccount, Limits } from '../domain/index.js';
import { DisposalAccountRecord } from './disposal-account-record.js';

export const accountIdOf = (customerId: string): string =>
  stableId(`disposal account ${customerId}`);

export interface World {
  readonly limits: Limits;
  readonly now: string;
  readonly by: Actor;
  /** Whether anything may still be given to the customer. */
  readonly active: boolean;
}

/** One account for each customer, from their first disposal on (G-04). */
@Injectable()
export class DisposalAccounts extends customerRecordsOf<DisposalAccount>({
  name: 'disposal-account',
  entity: DisposalAccountRecord,
}) {
  get limits(): Limits {
    const { zone } = this.handbook.calendar;
    return {
      zone,
      caseLimit: this.handbook.parameter('G-04', 'caseLimit'),
      customerLimit: this.handbook.parameter('G-04', 'customerLimit'),
      window: this.handbook.parameter('G-04', 'window'),
      amounts: this.handbook.parameter('G-04', 'amounts'),
    };
  }

  /** The account of whoever stands for this customer, empty before the first disposal. */
  async of(customerId: string): Promise<Stored<DisposalAccount>> {
    const { state } = await this.customers.standing(customerId);
    const id = accountIdOf(state.id);
    const empty = { state: { id, customerId: state.id, entries: [] }, version: 0 };
    return (await this.find(id)) ?? empty;
  }

  /** One after the other for each customer, so that of two at once the second sees the first. */
  decide(
    customerId: string,
    by: Actor,
    decide: (account: DisposalAccount, world: World) => AccountDecision,
    options: ChangeOptions = {},
  ): Promise<Stored<DisposalAccount>> {
    return this.database.transaction(async () => {
      const standingId = await this.customers.lockStanding(customerId);
      const { state: customer } = await this.customers.get(standingId);
      const { state: account, version } = await this.of(standingId);
      const world = { limits: this.limits, by, active: customer.status === 'active' };
      return version > 0
        ? this.change(account.id, by, (one, { now }) => decide(one, { ...world, now }), options)
        : this.create(by, ({ now }) => decide(account, { ...world, now }));
    });
  }
}
