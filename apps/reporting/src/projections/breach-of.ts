import { isId, type Instant } from '@kefu/kernel';
import type { EventMeta } from '@kefu/messaging';
import type { BreachRow } from './tables.js';

/** What every event of a missed deadline says. */
export interface Breached {
  readonly rule: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsibleRole: string;
  readonly responsibleId?: string;
  readonly escalatedTo: string;
}

/** Of another issuer's tokens a `sub` may be any text; whoever is no person of staff's is nobody known. */
export const personOf = (id: string | undefined): string | null =>
  id !== undefined && isId(id) ? id : null;

/** `repair-order` of `kefu.field-repair.repair-order.deadline-breached.v1`. */
const aggregateOf = (type: string): string => type.split('.')[2] ?? '';

export const breachOf = (data: Breached, meta: EventMeta): BreachRow => ({
  subjectId: meta.aggregateId,
  sequence: meta.sequence,
  aggregate: aggregateOf(meta.type),
  rule: data.rule,
  startedAt: data.startedAt,
  dueAt: data.dueAt,
  recordedAt: meta.time,
  responsibleRole: data.responsibleRole,
  responsibleId: personOf(data.responsibleId),
  escalatedTo: data.escalatedTo,
});
