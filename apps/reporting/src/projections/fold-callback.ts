import {
  CallbackAssignedV1,
  CallbackAttemptedV1,
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

const scheduled = first(CallbackScheduledV1, (data, meta, out: CallbackFacts): CallbackRow => {
  const { plan, customerId, concerns, regionId, dueAt } = data;
  out.moved.add(meta.aggregateId);
  return {
    id: meta.aggregateId,
    plan,
    customerId,
    orderId: concerns.repairOrderId ?? null,
    regionId: regionId ?? null,
    dueAt,
    ...{ agentId: null, attempts: 0, completedAt: null, unreachableAt: null, skippedAt: null },
  };
});

const assigned = then(CallbackAssignedV1, (callback: CallbackRow, data) => {
  callback.agentId = data.agentId;
});

const attempted = then(CallbackAttemptedV1, (callback: CallbackRow, data) => {
  callback.attempts = data.attempt;
});

/** It counts as due once, where it first fell due; before that it may still be moved or called off. */
const notDueYet = (callback: CallbackRow, meta: EventMeta): boolean =>
  callback.dueAt !== null && meta.time < callback.dueAt;

const rescheduled = then(
  CallbackRescheduledV1,
  (callback: CallbackRow, data, meta, out: CallbackFacts) => {
    if (!notDueYet(callback, meta)) return;
    callback.dueAt = data.dueAt;
    out.moved.add(callback.id);
  },
);

const skipped = then(
  CallbackSkippedV1,
  (callback: CallbackRow, _data, meta, out: CallbackFacts) => {
    callback.skippedAt = meta.time;
    if (!notDueYet(callback, meta)) return;
    callback.dueAt = null;
    out.moved.add(callback.id);
  },
);

const completed = then(
  CallbackCompletedV1,
  (callback: CallbackRow, data, { sequence }, out: CallbackFacts) => {
    const { completedAt: at, completedBy: personId, scores } = data;
    callback.completedAt = at;
    out.record(callback, sequence, { figure: 'callbacks-completed', at, personId });
    if (data.dissatisfied) {
      out.record(callback, sequence, { figure: 'callbacks-dissatisfied', at, personId });
    }
    for (const { score, figure } of dimensions) {
      const value = scores?.[score];
      if (value !== undefined) out.record(callback, sequence, { figure, at, personId, value });
    }
  },
);

const unreachable = then(
  CallbackUnreachableV1,
  (callback: CallbackRow, _data, { sequence, time }, out: CallbackFacts) => {
    callback.unreachableAt = time;
    out.record(callback, sequence, { figure: 'callbacks-unreachable', at: time });
  },
);

const breached = then(
  CallbackDeadlineBreachedV1,
  (callback: CallbackRow, data, meta, out: CallbackFacts) => {
    // Told once more, one level up: it is the same breach (G-01)
    if (data.again !== undefined) {
      out.again.push(toldAgain(data, meta));
      return;
    }
    const { rule, dueAt: at } = data;
    const personId = personOf(data.responsibleId);
    out.record(callback, meta.sequence, { figure: 'breaches', at, rule, personId });
    out.breaches.push(breachOf(data, meta));
  },
);

export const callbackSteps = [
  scheduled,
  assigned,
  attempted,
  rescheduled,
  skipped,
  completed,
  unreachable,
  breached,
] as const;
