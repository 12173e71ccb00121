import type { Actor, Decision } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type AggregateDefinition,
  type ChangeOptions,
  type DecisionContext,
  type Platform,
  type Stored,
} from '@kefu/persistence';
import { requireSight } from '../../access/index.js';
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

  /** @throws Refusal `not-found` for another region's too */
  async seen(id: string, by: Actor): Promise<Stored<State>> {
    const stored = await this.get(id);
    const { state: customer } = await this.archive.customers.get(stored.state.customerId);
    requireSight(by, customer.regionCode);
    return stored;
  }

  /** @throws Refusal as {@link seen} and {@link change} do */
  changeSeen(
    id: string,
    by: Actor,
    decide: (state: State, context: DecisionContext & World) => Decision<State>,
    options: ChangeOptions = {},
  ): Promise<Stored<State>> {
    return this.archive.platform.database.transaction(async () => {
      await this.seen(id, by);
      return this.change(id, by, decide, options);
    });
  }
}
