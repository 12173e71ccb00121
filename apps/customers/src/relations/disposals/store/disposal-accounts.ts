import type { Handbook } from '@kefu/handbook';
import { stableId, type Actor } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type ChangeOptions,
  type Platform,
  type Stored,
} from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import type { AccountDecision, DisposalAccount, Limits } from '../domain/index.js';
import { DisposalAccountRow } from './disposal-account-row.js';

export const accountIdOf = (customerId: string): string =>
  stableId(`disposal account ${customerId}`);

export interface World {
  readonly limits: Limits;
  readonly now: string;
  readonly by: Actor;
  /** Whether anything may still be given to the customer. */
  readonly active: boolean;
}

/** One account for each customer, from his first disposal on (G-04). */
@Injectable()
export class DisposalAccounts extends Aggregates<DisposalAccount> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(Customers) private readonly customers: Customers,
  ) {
    super(shared, {
      name: 'disposal-account',
      entity: DisposalAccountRow,
      // Nothing of it is personal but the reasons, which are given in words
      personal: personalFields(({ customerId }) => customerId, []),
    });
  }

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
    return this.shared.database.transaction(async (tx) => {
      const standing =
        'SELECT coalesce(merged_into, id) AS id FROM customer WHERE id = $1 FOR UPDATE';
      const [row] = await tx.query<{ id: string }>(standing, [customerId]);
      if (row && row.id !== customerId) await tx.query(standing, [row.id]);
      const { state: customer } = await this.customers.standing(customerId);
      const { state: account, version } = await this.of(customer.id);
      const active = customer.status === 'active';
      const world = { limits: this.limits, by, active };
      if (version > 0) {
        return this.change(
          account.id,
          by,
          (one, { now }) => decide(one, { ...world, now }),
          options,
        );
      }
      return this.create(by, ({ now }) => decide(account, { ...world, now }));
    });
  }
}
