import type { Actor, Decision, Instant } from '@kefu/kernel';
import type { Cipher } from './audit/personal-key.js';
import { sealReason } from './audit/sealed-reasons.js';
import { auditEntryOf, changesBetween, type PersonalFields } from './audit/write-entry.js';
import type { AggregateRow } from './columns.js';
import type { WriteEvent } from './event-writer.js';
import { currentOrigin } from './origin.js';

export interface Change<State> {
  readonly by: Actor;
  readonly now: Instant;
  /** Undefined for a new aggregate. */
  readonly before?: State;
  readonly kept: Omit<AggregateRow, 'id' | 'updatedAt'>;
}

export const changesNothing = <State extends object>(
  before: State,
  { next, events, timers }: Decision<State>,
): boolean =>
  events.length === 0 && !timers?.length && Object.keys(changesBetween(before, next)).length === 0;

/** What a decision leaves for others, for the trail and in its own row, whichever way it is written. */
export const recordsOf = <State extends { readonly id: string }>(
  { name, personal }: { readonly name: string; readonly personal?: PersonalFields<State> },
  writeEvent: WriteEvent,
  { by, now, before, kept }: Change<State>,
  { next, events, reason }: Decision<State>,
  cipher: Cipher | undefined,
) => {
  const version = kept.version + 1;
  const rows = events.flatMap((event, index) =>
    writeEvent(event, {
      aggregate: name,
      aggregateId: next.id,
      sequence: kept.eventSequence + index + 1,
      now,
    }),
  );
  const changes = changesBetween(before, next);
  const entry = auditEntryOf({
    aggregate: name,
    aggregateId: next.id,
    version,
    now,
    by,
    origin: currentOrigin(),
    events: events.map(({ of }) => of.type),
    reason:
      reason && personal && cipher ? sealReason(reason, personal.subject(next), cipher) : reason,
    changes: personal && cipher ? personal.hide(changes, cipher) : changes,
    previous: kept.auditHash,
  });
  const bookkeeping = {
    version,
    eventSequence: kept.eventSequence + events.length,
    auditHash: entry.hash,
    createdAt: kept.createdAt,
    updatedAt: now,
  };
  return { rows, entry, bookkeeping };
};
