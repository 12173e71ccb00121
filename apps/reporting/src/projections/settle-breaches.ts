import {
  CallbackCompletedV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import {
  ComplaintAcceptedV1,
  ComplaintClosedV1,
  ComplaintCustomerContactedV1,
  ComplaintDeadlineBreachedV1,
  ComplaintInvestigatedV1,
  ComplaintPresentedV1,
  ComplaintReportedUpV1,
  ComplaintResponsibilityOverturnedV1,
  ComplaintResponsibilityUpheldV1,
  ComplaintResultToldV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import {
  HandOverReceivedV1,
  HandOverVoidedV1,
  LoanReturnedV1,
  VisitCancelledV1,
  VisitDoneV1,
} from '@kefu/messages-customers';
import {
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

/** Which breaches of its record an event settles: those of some rules, or all. */
const deeds = [
  [RepairOrderNotifiedV1, ['FR-02']],
  [RepairOrderDispatchedV1, ['FR-02', 'FR-03']],
  [RepairOrderArrivedV1, ['FR-02', 'FR-03', 'FR-11']],
  [RepairOrderClosedV1, undefined],
  [RepairOrderCancelledV1, undefined],
  [RepairOrderVoidedV1, undefined],
  [CallbackCompletedV1, undefined],
  [CallbackSkippedV1, undefined],
  [CallbackUnreachableV1, undefined],
  [VisitDoneV1, undefined],
  [VisitCancelledV1, undefined],
  [HandOverReceivedV1, undefined],
  [HandOverVoidedV1, undefined],
  [LoanReturnedV1, undefined],
  [ComplaintReportedUpV1, ['CP-04']],
  [ComplaintInvestigatedV1, ['CP-05']],
  [ComplaintCustomerContactedV1, ['CP-13']],
  [ComplaintPresentedV1, ['CP-13', 'CP-15']],
  [ComplaintResultToldV1, ['CP-13']],
  [ComplaintAcceptedV1, ['CP-08']],
  [ComplaintResponsibilityUpheldV1, ['CP-16']],
  [ComplaintResponsibilityOverturnedV1, ['CP-16']],
  [ComplaintClosedV1, undefined],
  [ComplaintWithdrawnV1, undefined],
  [ComplaintVoidedV1, undefined],
  // Told too late is told: the breach comes with the record
  [ComplaintDeadlineBreachedV1, ['CP-01']],
] as const satisfies (readonly [EventClass, readonly string[] | undefined])[];

export const settling: readonly EventClass[] = deeds.map(([of]) => of);

const rulesSettledBy = new Map<string, readonly string[] | undefined>(
  deeds.map(([{ type }, rules]) => [type, rules]),
);

/** After the breaches of the batch are written: what came before such an event lies there no longer. */
export const settleBreaches = (tx: Transaction, batch: readonly ReceivedEvent[]): void => {
  const done = batch
    .filter(({ meta }) => rulesSettledBy.has(meta.type))
    .map(({ meta: { aggregateId, sequence, time, type } }) => {
      return { id: aggregateId, sequence, time, rules: rulesSettledBy.get(type) ?? null };
    });
  if (done.length === 0) return;
  tx.enqueue({
    text: `UPDATE breach b SET settled_at = d.time
      FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, sequence bigint, time timestamptz, rules text[])
      WHERE b.subject_id = d.id AND b.sequence <= d.sequence AND b.settled_at IS NULL
        AND (d.rules IS NULL OR b.rule = ANY (d.rules))`,
    values: [JSON.stringify(done)],
  });
};
