import { serves, type Actor } from '@kefu/kernel';
import { Database, personalFields, type AggregateDefinition, type Asked } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { Customer } from '../domain/index.js';
import { Customers } from './customers.js';

export interface OfCustomer {
  readonly id: string;
  readonly customerId: string;
}

interface Tabled {
  readonly definition: { readonly entity: EntityTarget<object> };
  readonly database: Database;
}

/**
 * The base of a store of records of which each is a customer's:
 * `class Visits extends customerRecordsOf<Visit>({ name: 'visit', … }) {}`.
 */
export const customerRecordsOf = <State extends OfCustomer>(
  definition: AggregateDefinition<State>,
) => {
  // even one that keeps nothing personal: reasons are told in words, which may name the customer (G-05)
  const personal = personalFields<State>(
    ({ customerId }) => customerId,
    [],
    (record) => record,
  );
  @Injectable()
  class Store extends aggregatesOf<State>({ personal, ...definition }) {
    @Inject(Customers) readonly customers!: Customers;

    /** Whoever works on the customer's region works on them, others see none. */
    override async covers({ regions }: Actor, { customerId }: State): Promise<boolean> {
      const customer = await this.customers.find(customerId);
      return customer !== undefined && serves(regions, customer.state.regionCode);
    }

    /** The first of a customer's of which `where` holds; `$2` and on stand for `values`. */
    async firstOf(
      customerId: string,
      where = 'true',
      ...values: readonly unknown[]
    ): Promise<State | undefined> {
      const [row] = await this.database.query<{ id: string }>(
        `SELECT id FROM ${tableOf(this)} WHERE customer_id = $1 AND ${where} LIMIT 1`,
        [customerId, ...values],
      );
      return row && (await this.get(row.id)).state;
    }

    /** All of these customers' records, in the order of their ids; nobody changes them meanwhile. */
    async allOf(customerIds: readonly string[]): Promise<State[]> {
      const rows = await this.database.query<{ id: string }>(
        `SELECT id FROM ${tableOf(this)} WHERE customer_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
        [customerIds],
      );
      const all: State[] = [];
      for (const { id } of rows) all.push((await this.get(id)).state);
      return all;
    }

    /**
     * Does something to a record that somebody asks for while its customer stays as they are. The
     * customer is locked first, as by whoever merges or erases them.
     * @throws Refusal `not-found` also for what they may not know of
     */
    withCustomer<Done>(
      { id, by }: Asked,
      act: (record: State, customer: Customer) => Promise<Done>,
    ): Promise<Done> {
      return this.database.transaction(async (tx) => {
        const { customerId } = (await this.seen(id, by)).state;
        await tx.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [customerId]);
        const { state: customer } = await this.customers.get(customerId);
        return act((await this.get(id)).state, customer);
      });
    }
  }
  return Store;
};

const tableOf = ({ definition, database }: Tabled): string =>
  `"${database.source.getMetadata(definition.entity).tableName}"`;
