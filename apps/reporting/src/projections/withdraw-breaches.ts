import type { EventClass, Instant } from '@kefu/kernel';
import {
  BranchAuditBreachWithdrawnV1,
  CustodyBreachWithdrawnV1,
  HandoverBreachWithdrawnV1,
  OrderBreachWithdrawnV1,
  ProcedureBreachWithdrawnV1,
  ReceivableBreachWithdrawnV1,
} from '@kefu/messages-contracts';
import { HandOverBreachWithdrawnV1, LoanBreachWithdrawnV1 } from '@kefu/messages-customers';
import type { ReceivedEvent } from '@kefu/messaging';
import type { Transaction } from '@kefu/persistence';

interface Withdrawn {
  readonly rule: string;
  readonly dueAt: Instant;
}

export const withdrawnByPapers: readonly EventClass<Withdrawn>[] = [
  HandOverBreachWithdrawnV1,
  LoanBreachWithdrawnV1,
];
export const withdrawnByClaims: readonly EventClass<Withdrawn>[] = [ReceivableBreachWithdrawnV1];
export const withdrawnByContracts: readonly EventClass<Withdrawn>[] = [
  BranchAuditBreachWithdrawnV1,
  CustodyBreachWithdrawnV1,
  HandoverBreachWithdrawnV1,
  OrderBreachWithdrawnV1,
  ProcedureBreachWithdrawnV1,
];

const types = new Set(
  [...withdrawnByPapers, ...withdrawnByClaims, ...withdrawnByContracts].map(({ type }) => type),
);

/** After the breaches of the batch are written: what turned out to be in time counts on no day (RP-06). */
export const withdrawBreaches = (tx: Transaction, batch: readonly ReceivedEvent[]): void => {
  const withdrawn = batch
    .filter(({ meta }) => types.has(meta.type))
    .map(({ data, meta: { aggregateId: id, sequence } }) => {
      const { rule, dueAt } = data as Withdrawn;
      return { id, sequence, rule, dueAt };
    });
  if (withdrawn.length === 0) return;
  tx.enqueue({
    text: `WITH w AS (
        SELECT * FROM jsonb_to_recordset($1::jsonb)
          AS w (id uuid, sequence bigint, rule text, "dueAt" timestamptz)
      ), b AS (
        DELETE FROM breach b USING w
        WHERE b.subject_id = w.id AND b.rule = w.rule AND b.due_at = w."dueAt"
          AND b.sequence < w.sequence
      )
      DELETE FROM record r USING w
      WHERE r.subject_id = w.id AND r.figure = 'breaches' AND r.rule = w.rule
        AND r.at = w."dueAt" AND r.sequence < w.sequence`,
    values: [JSON.stringify(withdrawn)],
  });
};
