import { createHash } from 'node:crypto';
import type { Actor, Instant } from '@kefu/kernel';
import type { Origin } from '../origin.js';
import type { Transaction } from '../transaction.js';
import type { Cipher } from './personal-key.js';
import type { SealedReason } from './sealed-reasons.js';

/** Field → [before, after]; a field that was or is absent is null. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>;

export interface AuditEntry {
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly now: Instant;
  readonly by: Actor;
  readonly origin: Origin;
  readonly events: readonly string[];
  readonly reason: string | SealedReason | undefined;
  readonly changes: Changes;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
}

/** Which fields of an aggregate are a person's own, and whose. */
export interface PersonalFields<State> {
  /** Id of the customer under whose key they are kept in the audit trail. */
  readonly subject: (state: State) => string;
  readonly hide: (changes: Changes, cipher: Cipher) => Changes;
  /** The record with nothing personal in it: what is kept of it once its subject was erased. */
  readonly forget: (state: State) => State;
}

/**
 * Personal fields by name: their values go into the audit trail only under the person's own key, and
 * nowhere once the person was erased, whoever writes them (G-05).
 */
export const personalFields = <State>(
  subject: (state: State) => string,
  fields: readonly (keyof State & string)[],
  forget: (state: State) => State,
): PersonalFields<State> => ({
  subject,
  forget,
  hide: (changes, cipher) =>
    Object.fromEntries(
      Object.entries(changes).map(([field, [before, after]]) =>
        (fields as readonly string[]).includes(field)
          ? [field, [cipher.hide(before), cipher.hide(after)]]
          : [field, [before, after]],
      ),
    ),
});

/** The fields that differ. Values are compared as JSON, which is what is kept. */
export const changesBetween = (before: object | undefined, after: object): Changes => {
  const old = (before ?? {}) as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const field of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const from = old[field] ?? null;
    const to = now[field] ?? null;
    if (from === to || JSON.stringify(from) === JSON.stringify(to)) continue;
    changes[field] = [from, to];
  }
  return changes;
};

/** The hash of an entry: what it says, chained to the one before. */
export const hashOfEntry = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update('\n').update(body).digest('hex');

/** An entry as it is kept. */
export interface KeptEntry {
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly body: string;
  readonly hash: string;
}

/** What an entry says, chained to the one before it. */
export const auditEntryOf = (entry: AuditEntry): KeptEntry => {
  const { aggregate, aggregateId, version, now, by, origin, events, reason, changes } = entry;
  const body = JSON.stringify({
    aggregate,
    aggregateId,
    version,
    at: now,
    by: { id: by.id, kind: by.kind },
    ...(reason === undefined ? {} : { reason }),
    events,
    changes,
    correlationId: origin.correlationId,
    ...(origin.causationId ? { causationId: origin.causationId } : {}),
  });
  return { aggregate, aggregateId, version, body, hash: hashOfEntry(entry.previous, body) };
};

export const writeAuditEntry = (tx: Transaction, entry: KeptEntry): void => {
  tx.enqueue({
    name: 'audit-insert',
    text: 'INSERT INTO audit (aggregate, aggregate_id, version, body, hash) VALUES ($1, $2, $3, $4, $5)',
    values: [entry.aggregate, entry.aggregateId, entry.version, entry.body, entry.hash],
  });
};

/** Entries of one or many aggregates, in one statement. */
export const writeAuditEntries = (tx: Transaction, entries: readonly KeptEntry[]): void => {
  tx.enqueue({
    name: 'audit-insert-many',
    text: `INSERT INTO audit (aggregate, aggregate_id, version, body, hash)
           SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[])`,
    values: [
      entries.map(({ aggregate }) => aggregate),
      entries.map(({ aggregateId }) => aggregateId),
      entries.map(({ version }) => version),
      entries.map(({ body }) => body),
      entries.map(({ hash }) => hash),
    ],
  });
};
