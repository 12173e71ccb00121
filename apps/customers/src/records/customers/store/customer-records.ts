import { serves, type Actor } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type AggregateDefinition,
  type Platform,
} from '@kefu/persistence';
import type { Customers } from './customers.js';

export interface OfCustomer {
  readonly id: string;
  readonly customerId: string;
}

/** Records of which each is a customer's: whoever works on his region works on them, others see none. */
export abstract class CustomerRecords<
  State extends OfCustomer,
  World extends object = object,
> extends Aggregates<State, World> {
  constructor(
    protected readonly archive: { readonly platform: Platform; readonly customers: Customers },
    definition: AggregateDefinition<State>,
    world?: World,
  ) {
    // even one that keeps nothing personal: reasons are told in words, which may name him (G-05)
    const personal = personalFields<State>(({ customerId }) => customerId, []);
    super(archive.platform, { personal, ...definition }, world);
  }

  /** All of these customers' records, in the order of their ids; nobody changes them meanwhile. */
  async allOf(customerIds: readonly string[]): Promise<State[]> {
    const { database } = this.archive.platform;
    const { tableName } = database.source.getMetadata(this.definition.entity);
    const rows = await database.query<{ id: string }>(
      `SELECT id FROM "${tableName}" WHERE customer_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
      [customerIds],
    );
    const all: State[] = [];
    for (const { id } of rows) all.push((await this.get(id)).state);
    return all;
  }

  override async covers({ regions }: Actor, { customerId }: State): Promise<boolean> {
    const customer = await this.archive.customers.find(customerId);
    return customer !== undefined && serves(regions, customer.state.regionCode);
  }
}
