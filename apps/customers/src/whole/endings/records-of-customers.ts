import type { Decision } from '@kefu/kernel';
import type { Aggregates, DecisionContext, Transaction } from '@kefu/persistence';
import type { WhenErased, WhenMerged } from './endings.js';

interface OfCustomer {
  readonly id: string;
  readonly customerId?: string | undefined;
}

/** The records of one table go over to the survivor, each with its trail; all else stays (CU-01). */
export const goOver =
  <State extends OfCustomer, World extends object>(
    table: string,
    records: Aggregates<State, World>,
  ): WhenMerged =>
  async (tx, { mergedId, survivorId, reason }, by) => {
    for (const id of await recordsOf(tx, table, [mergedId])) {
      await records.change(id, by, (record) => ({
        next: { ...record, customerId: survivorId },
        events: [],
        reason,
      }));
    }
  };

/** The records of one table lose what is personal in them (G-05). */
export const forget =
  <State extends OfCustomer, World extends object>(
    table: string,
    records: Aggregates<State, World>,
    decide: (record: State, ground: string, context: DecisionContext & World) => Decision<State>,
  ): WhenErased =>
  async (tx, { customerIds, ground }, by) => {
    for (const id of await recordsOf(tx, table, customerIds)) {
      await records.change(id, by, (record, context) => decide(record, ground, context));
    }
  };

/** Locked at once and in one order, so that two that end customers do not wait for each other. */
const recordsOf = async (
  tx: Transaction,
  table: string,
  customerIds: readonly string[],
): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE customer_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
    [customerIds],
  );
  return rows.map(({ id }) => id);
};
