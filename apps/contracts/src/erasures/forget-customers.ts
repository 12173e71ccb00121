import { system, type Actor, type Decision } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson, type Transaction } from '@kefu/persistence';
import { Controller, Inject, Injectable, type Type } from '@nestjs/common';

type Forget = (tx: Transaction, customerId: string) => Promise<void>;

/** What each folder forgets of an erased customer; a service hears of an erasure once. */
@Injectable()
export class Forgetful {
  readonly all: Forget[] = [];
}

/** An erased customer is forgotten (G-05). Names and phones are not kept here at all. */
@Controller()
export class ForgetCustomerWhenErased {
  constructor(
    private readonly database: Database,
    private readonly forgetful: Forgetful,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, async () => {
        for (const forget of this.forgetful.all) await forget(tx, personId);
      }),
    );
  }
}

interface Store<State> {
  change(id: string, by: Actor, decide: (state: State) => Decision<State>): Promise<unknown>;
}

/** A provider of a part: what its records keep of a customer in words goes with the customer (G-05). */
export const forgetCustomers = <State extends { readonly customerId: string }>(
  of: Type<Store<State>>,
  table: string,
  forget: (state: State) => State,
): Type => {
  @Injectable()
  class ForgetsCustomers {
    constructor(@Inject(Forgetful) forgetful: Forgetful, @Inject(of) records: Store<State>) {
      forgetful.all.push(async (tx, customerId) => {
        const rows = await tx.query<{ id: string }>(
          `SELECT id FROM ${table} WHERE customer_id = $1 ORDER BY id FOR UPDATE`,
          [customerId],
        );
        for (const { id } of rows) {
          await records.change(id, system('forget-customer-when-erased'), (state) => ({
            ...{ next: forget(state), events: [], reason: 'customer-erased' },
          }));
        }
      });
    }
  }
  return ForgetsCustomers;
};
