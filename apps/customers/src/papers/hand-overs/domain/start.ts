import type { Role } from '@kefu/handbook';
import { HandOverStartedV1 } from '@kefu/messages-customers';
import { happened, type Instant } from '@kefu/kernel';
import type { HandOverContext, HandOverDecision } from './context.js';
import { concernsOf, type HandOver, type HandOverRule, type Holder } from './hand-over.js';
import { startClock } from './legs.js';

export interface StartHandOver {
  readonly number: string;
  readonly rule: HandOverRule;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  readonly fileId: string;
  readonly entryId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly repairOrderId?: string | undefined;
  /** Of the delivery, or of the hand-over of the repaired asset. */
  readonly at: Instant;
  /** The salesperson, or who was at the front desk, where that is known. */
  readonly holderId?: string | undefined;
}

/** Who has the papers at first: of a sale, of a repair. */
export const firstHolder = {
  'CU-03': 'sales',
  'CU-04': 'front-desk',
} as const satisfies Record<HandOverRule, Role>;

/** CU-03, CU-04: from the delivery on the papers are awaited. */
export const startHandOver = (
  { number, at, holderId, ...command }: StartHandOver,
  { newId, handbook }: HandOverContext,
): HandOverDecision => {
  const { rule } = command;
  const role = firstHolder[rule];
  const holder: Holder = { role, ...(holderId ? { personId: holderId } : {}) };
  const { dueAt, timer } = startClock(rule, holder, at, handbook);
  const next: HandOver = {
    ...command,
    id: newId(),
    number,
    status: 'held',
    holder,
    startedAt: at,
    dueAt,
    signed: [],
    breaches: [],
  };
  const { orderId, repairOrderId } = command;
  const started = happened(
    HandOverStartedV1,
    {
      ...concernsOf(next),
      ...(orderId ? { orderId } : {}),
      ...(repairOrderId ? { repairOrderId } : {}),
      holderRole: role,
      ...(holderId ? { holderId } : {}),
      dueAt,
    },
    rule,
  );
  return { next, events: [started], timers: [timer] };
};
