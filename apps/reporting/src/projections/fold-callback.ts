import {
  CallbackAssignedV1,
  CallbackAttemptedV1,
  CallbackCareAssignedV1,
  CallbackCareAttemptedV1,
  CallbackCareCompletedV1,
  CallbackCareDeadlineBreachedV1,
  CallbackCareRescheduledV1,
  CallbackCareScheduledV1,
  CallbackCareSkippedV1,
  CallbackCareUnreachableV1,
  CallbackCompletedV1,
  CallbackDeadlineBreachedV1,
  CallbackRescheduledV1,
  CallbackScheduledV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import type { EventMeta } from '@kefu/messaging';
import { breachOf, personOf } from './breach-of.js';
import { first, then } from './fold.js';
import { toldAgain, type ToldAgain } from './tell-again.js';
import { dimensions } from '../figures/index.js';
import type { BreachRow, CallbackRow, RecordRow } from './tables.js';

export class CallbackFacts {
  readonly records: RecordRow[] = [];
  readonly breaches: BreachRow[] = [];
  readonly again: ToldAgain[] = [];
  /** Callbacks whose due time is another than before. */
  readonly moved = new Set<string>();

  record(callback: CallbackRow, sequence: number, fact: Fact): void {
    this.records.push({
      subjectId: callback.id,
      sequence,
      orderId: callback.orderId,
      callbackId: callback.id,
      regionId: callback.regionId,
      teamId: null,
      technicianId: null,
      rule: callback.plan,
      personId: callback.agentId,
      value: null,
      ...fact,
    });
  }
}

type Fact = Pick<RecordRow, 'figure' | 'at'> & Partial<RecordRow>;

type Scheduled = CallbackScheduledV1 | CallbackCareScheduledV1;
type Changes<Event> = (
  callback: CallbackRow,
  data: Event,
  meta: EventMeta,
  out: CallbackFacts,
) => void;

const schedule = (data: Scheduled, meta: EventMeta, out: CallbackFacts): CallbackRow => {
  const { plan, customerId, regionId, dueAt } = data;
  out.moved.add(meta.aggregateId);
  return {
    id: meta.aggregateId,
    plan,
    customerId,
    orderId: ('concerns' in data ? data.concerns.repairOrderId : undefined) ?? null,
    regionId: regionId ?? null,
    dueAt,
    ...{ agentId: null, attempts: 0, completedAt: null, unreachableAt: null, skippedAt: null },
  };
};

const assign: Changes<{ agentId: string }> = (callback, { agentId }) => {
  callback.agentId = agentId;
};

const attempt: Changes<{ attempt: number }> = (callback, data) => {
  callback.attempts = data.attempt;
};

/** It counts as due once, where it first fell due; before that it may still be moved or called off. */
const notDueYet = (callback: CallbackRow, meta: EventMeta): boolean =>
  callback.dueAt !== null && meta.time < callback.dueAt;

const reschedule: Changes<{ dueAt: string }> = (callback, data, meta, out) => {
  if (!notDueYet(callback, meta)) return;
  callback.dueAt = data.dueAt;
  out.moved.add(callback.id);
};

const skip: Changes<object> = (callback, _data, meta, out) => {
  callback.skippedAt = meta.time;
  if (!notDueYet(callback, meta)) return;
  callback.dueAt = null;
  out.moved.add(callback.id);
};

const complete: Changes<CallbackCompletedV1 | CallbackCareCompletedV1> = (
  callback,
  { completedAt: at, completedBy: personId, scores, dissatisfied },
  { sequence },
  out,
) => {
  callback.completedAt = at;
  out.record(callback, sequence, { figure: 'callbacks-completed', at, personId });
  if (dissatisfied) {
    out.record(callback, sequence, { figure: 'callbacks-dissatisfied', at, personId });
  }
  for (const { score, figure } of dimensions) {
    const value = scores?.[score];
    if (value !== undefined) out.record(callback, sequence, { figure, at, personId, value });
  }
};

const giveUp: Changes<object> = (callback, _data, { sequence, time }, out) => {
  callback.unreachableAt = time;
  out.record(callback, sequence, { figure: 'callbacks-unreachable', at: time });
};

const breach: Changes<CallbackDeadlineBreachedV1 | CallbackCareDeadlineBreachedV1> = (
  callback,
  data,
  meta,
  out,
) => {
  // Told once more, one level up: it is the same breach (G-01)
  if (data.again !== undefined) {
    out.again.push(toldAgain(data, meta));
    return;
  }
  const { rule, dueAt: at } = data;
  const personId = personOf(data.responsibleId);
  out.record(callback, meta.sequence, { figure: 'breaches', at, rule, personId });
  out.breaches.push(breachOf(data, meta));
};

/** About repairs, and those that ask how customers are getting on. */
export const callbackSteps = [
  ...[first(CallbackScheduledV1, schedule), first(CallbackCareScheduledV1, schedule)],
  ...[then(CallbackAssignedV1, assign), then(CallbackCareAssignedV1, assign)],
  ...[then(CallbackAttemptedV1, attempt), then(CallbackCareAttemptedV1, attempt)],
  ...[then(CallbackRescheduledV1, reschedule), then(CallbackCareRescheduledV1, reschedule)],
  ...[then(CallbackSkippedV1, skip), then(CallbackCareSkippedV1, skip)],
  ...[then(CallbackCompletedV1, complete), then(CallbackCareCompletedV1, complete)],
  ...[then(CallbackUnreachableV1, giveUp), then(CallbackCareUnreachableV1, giveUp)],
  ...[then(CallbackDeadlineBreachedV1, breach), then(CallbackCareDeadlineBreachedV1, breach)],
] as const;
