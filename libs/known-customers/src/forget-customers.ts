import { system, type Actor, type Decision } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson, type Transaction } from '@kefu/persistence';
import { Controller, Inject, Injectable, type Type } from '@nestjs/common';
import { inTable, type IdsOf } from './ids-of.js';

type Forget = (tx: Transaction, customerId: string) => Promise<void>;

/** What each folder forgets of an erased customer; a service hears of an erasure once. */
@Injectable()
export class Forgetful {
  readonly #all: Forget[] = [];

  join(forget: Forget): void {
    this.#all.push(forget);
  }

  async forget(tx: Transaction, customerId: string): Promise<void> {
    for (const forget of this.#all) await forget(tx, customerId);
  }
}

/** An erased customer is forgotten (G-05), in a service that keeps no names and phones at all. */
@Controller()
export class ForgetCustomerWhenErased {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Forgetful) private readonly forgetful: Forgetful,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, () => this.forgetful.forget(tx, personId)),
    );
  }
}

interface Store<State, Context> {
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: Context) => Decision<State>,
  ): Promise<unknown>;
}

/** A provider of a part: records that a customer has in any way forget them (G-05). */
export const forgetCustomersBy = <State, Context>(
  of: Type<Store<State, Context>>,
  idsOf: IdsOf,
  forget: (state: State, customerId: string, context: Context) => Decision<State>,
): Type => {
  @Injectable()
  class ForgetsCustomers {
    constructor(
      @Inject(Forgetful) forgetful: Forgetful,
      @Inject(of) records: Store<State, Context>,
    ) {
      forgetful.join(async (tx, customerId) => {
        for (const id of await idsOf(tx, customerId)) {
          await records.change(id, system('forget-customer-when-erased'), (state, context) =>
            forget(state, customerId, context),
          );
        }
      });
    }
  }
  return ForgetsCustomers;
};

/** A provider of a part: what its records keep of a customer in words goes with the customer (G-05). */
export const forgetCustomers = <State extends { readonly customerId: string }>(
  of: Type<Store<State, unknown>>,
  table: string,
  forget: (state: State) => State,
): Type =>
  forgetCustomersBy(of, inTable(table), (state) => ({
    ...{ next: forget(state), events: [], reason: 'customer-erased' },
  }));
