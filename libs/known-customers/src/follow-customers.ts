import type { Actor, Decision } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller, Inject, type Type } from '@nestjs/common';
import { inTable, type IdsOf } from './ids-of.js';

type Maybe<T> = T | Promise<T>;

interface Store<State, Context> {
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: Context) => Maybe<Decision<State>>,
  ): Promise<unknown>;
}

/** A controller of a part: records that a merged customer has in any way follow them (CU-01). */
export const followCustomersBy = <State, Context, Records extends Store<State, Context>>(
  of: Type<Records & Store<State, Context>>,
  idsOf: IdsOf,
  follow: (
    state: State,
    merger: Merger,
    context: Context,
    records: Records,
  ) => Maybe<Decision<State>>,
): Type => {
  @Controller()
  class FollowsCustomers extends followMergers(CustomerMergedV1) {
    @Inject(of) readonly records!: Records;

    override async follow(tx: Transaction, merger: Merger): Promise<void> {
      for (const id of await idsOf(tx, merger.mergedId)) {
        await this.records.change(id, merger.by, (state, context) =>
          follow(state, merger, context, this.records),
        );
      }
    }
  }
  return FollowsCustomers;
};

/** A controller of a part: what these records have of a merged customer is the survivor's (CU-01). */
export const followCustomers = <State extends { readonly customerId: string }>(
  of: Type<Store<State, unknown>>,
  table: string,
): Type =>
  followCustomersBy(of, inTable(table), (state, { standingId }) => ({
    ...{ next: { ...state, customerId: standingId }, events: [], reason: 'customer-merged' },
  }));
