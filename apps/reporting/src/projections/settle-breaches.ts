import {
  CallbackCareCompletedV1,
  CallbackCareSkippedV1,
  CallbackCareUnreachableV1,
  CallbackCompletedV1,
  CallbackEvaluationCompletedV1,
  CallbackEvaluationSkippedV1,
  CallbackEvaluationUnreachableV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import { DepositSettledV1, ReceivableDisputeSettledV1 } from '@kefu/messages-contracts';
import {
  HandOverReceivedV1,
  HandOverVoidedV1,
  LoanReturnedV1,
  VisitCancelledV1,
  VisitDoneV1,
} from '@kefu/messages-customers';
import {
  PenaltyConfirmedV1,
  PenaltyDroppedV1,
  PenaltyOverturnedV1,
  PenaltyToldV1,
  PenaltyUpheldV1,
  PenaltyWithdrawnV1,
  RepairOrderArrivedV1,
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderDispatchedV1,
  RepairOrderNotifiedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import type { EventClass } from '@kefu/kernel';
import type { ReceivedEvent } from '@kefu/messaging';
import type { Transaction } from '@kefu/persistence';
import { settledByComplaints } from './settled-by-complaints.js';
import { settledByContracts } from './settled-by-contracts.js';
import { settledBy, type Settling } from './settling.js';

const over: readonly EventClass[] = [
  ...[RepairOrderClosedV1, RepairOrderCancelledV1, RepairOrderVoidedV1],
  ...[CallbackCompletedV1, CallbackSkippedV1, CallbackUnreachableV1],
  ...[CallbackCareCompletedV1, CallbackCareSkippedV1, CallbackCareUnreachableV1],
  ...[CallbackEvaluationCompletedV1, CallbackEvaluationSkippedV1],
  ...[CallbackEvaluationUnreachableV1, DepositSettledV1],
  ...[VisitDoneV1, VisitCancelledV1, HandOverReceivedV1, HandOverVoidedV1, LoanReturnedV1],
  ...[PenaltyConfirmedV1, PenaltyDroppedV1, PenaltyToldV1, PenaltyUpheldV1],
  ...[PenaltyOverturnedV1, PenaltyWithdrawnV1],
];

const deeds: readonly Settling[] = [
  settledBy(RepairOrderNotifiedV1, { rules: ['FR-02'] }),
  settledBy(RepairOrderDispatchedV1, { rules: ['FR-02', 'FR-03'] }),
  settledBy(RepairOrderArrivedV1, { rules: ['FR-02', 'FR-03', 'FR-11'] }),
  ...over.map((of) => settledBy(of, {})),
  settledBy(ReceivableDisputeSettledV1, { rules: ['CT-05'] }),
  ...settledByComplaints,
  ...settledByContracts,
];

export const settling: readonly EventClass[] = deeds.map(({ of }) => of);

const settlingOf = new Map(deeds.map(({ of, what }) => [of.type, what]));

/** After the breaches of the batch are written: what came before such an event lies there no longer. */
export const settleBreaches = (tx: Transaction, batch: readonly ReceivedEvent[]): void => {
  const done = batch.flatMap(({ data, meta: { aggregateId: id, sequence, time, type } }) => {
    const settles = settlingOf.get(type)?.(data);
    if (!settles) return [];
    const { rules = null, but = [], role = null, butRole = null } = settles;
    return [{ id, sequence, time, rules, but, role, butRole }];
  });
  if (done.length === 0) return;
  tx.enqueue({
    text: `UPDATE breach b SET settled_at = d.time
      FROM (
        SELECT b.subject_id, b.sequence, min(d.time) AS time
        FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, sequence bigint, time timestamptz, rules text[],
          but text[], role text, "butRole" text)
        JOIN breach b ON b.subject_id = d.id AND b.sequence <= d.sequence AND b.settled_at IS NULL
          AND (d.rules IS NULL OR b.rule = ANY (d.rules)) AND b.rule <> ALL (d.but)
          AND (d.role IS NULL OR b.responsible_role = d.role)
          AND b.responsible_role IS DISTINCT FROM d."butRole"
        GROUP BY 1, 2
      ) d
      WHERE b.subject_id = d.subject_id AND b.sequence = d.sequence`,
    values: [JSON.stringify(done)],
  });
};
