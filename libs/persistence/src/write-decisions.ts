import { setImmediate as turn } from 'node:timers/promises';
import type { Actor, Decision, Instant } from '@kefu/kernel';
import type { AggregateDefinition, Platform, Stored } from './use-case.js';
import type { AggregateTable } from './aggregate-table.js';
import { ciphersFor, cipherFor, type Cipher } from './audit/personal-key.js';
import { writeAuditEntries, writeAuditEntry } from './audit/write-entry.js';
import { changesNothing, recordsOf, type Change } from './records-of-a-decision.js';
import type { Transaction } from './transaction.js';
import { writeManyToOutbox, writeOutbox } from './write-outbox.js';
import { startTimersOfNew, writeTimers, type TimerOfNew } from './write-timers.js';

/** So many new records are made and sent at a time. */
const SLICE = 100;

type NewRecord<State extends { readonly id: string }> = ReturnType<typeof recordsOf<State>> & {
  readonly decision: Decision<State>;
};

/** When the first timer that they start is due. */
const soonestOf = (decisions: readonly Pick<Decision<object>, 'timers'>[]): Instant | undefined =>
  decisions
    .flatMap(({ timers = [] }) => timers)
    .reduce<Instant | undefined>(
      (soonest, timer) =>
        timer.do === 'start' && (soonest === undefined || timer.at < soonest) ? timer.at : soonest,
      undefined,
    );

/** What is kept of a record before its first decision. */
const nothingKept = (now: Instant) => ({
  ...{ version: 0, eventSequence: 0, auditHash: '', createdAt: now },
});

/** Writes all that a decision leaves: the row, the audit trail, the outbox, timers. */
export class DecisionWriter<State extends { readonly id: string }> {
  constructor(
    private readonly platform: Platform,
    private readonly definition: AggregateDefinition<State>,
    private readonly table: AggregateTable<State>,
  ) {}

  async saveNew(
    tx: Transaction,
    by: Actor,
    now: Instant,
    decision: Decision<State>,
  ): Promise<Stored<State>> {
    return this.save(tx, { by, now, kept: nothingKept(now) }, decision);
  }

  async save(
    tx: Transaction,
    change: Change<State>,
    decided: Decision<State>,
  ): Promise<Stored<State>> {
    const { personal } = this.definition;
    const { before, kept, now } = change;
    if (before && changesNothing(before, decided)) {
      return { state: before, version: kept.version };
    }
    const cipher = personal && (await cipherFor(tx, personal.subject(decided.next)));
    const decision = this.whatMayBeKept(decided, cipher);
    const { next } = decision;
    const { rows, entry, bookkeeping } = this.record(change, decision, cipher);
    writeAuditEntry(tx, entry);
    if (before) this.table.update(tx, next, bookkeeping);
    else this.table.insert(tx, next, bookkeeping);
    writeOutbox(tx, next.id, rows);
    await this.platform.hear?.(tx, rows);
    this.setTimers(tx, decision, now);
    this.wakeAfter(tx, [decision]);
    return { state: next, version: bookkeeping.version };
  }

  /** @returns them as they are kept */
  async saveMany(
    tx: Transaction,
    by: Actor,
    now: Instant,
    decided: readonly Decision<State>[],
  ): Promise<State[]> {
    const { personal } = this.definition;
    const subjects = personal ? decided.map(({ next }) => personal.subject(next)) : [];
    const ciphers = await ciphersFor(tx, subjects);
    const decisions = decided.map((one, at) =>
      this.whatMayBeKept(one, ciphers.get(subjects[at] ?? '')),
    );
    for (let from = 0; from < decisions.length; from += SLICE) {
      // What was sent goes out now: the database works on it while the next is made
      if (from > 0) await turn();
      const slice = decisions.slice(from, from + SLICE).map((decision, at) => {
        const cipher = ciphers.get(subjects[from + at] ?? '');
        return { decision, ...this.record({ by, now, kept: nothingKept(now) }, decision, cipher) };
      });
      this.writeNew(tx, slice);
      const said = slice.flatMap(({ rows }) => rows);
      await this.platform.hear?.(tx, said);
    }
    this.startTimers(tx, decisions, now);
    this.wakeAfter(tx, decisions);
    return decisions.map(({ next }) => next);
  }

  /** Nothing personal where its subject was erased (G-05), whatever was decided. */
  private whatMayBeKept(decision: Decision<State>, cipher: Cipher | undefined): Decision<State> {
    const { personal } = this.definition;
    if (!personal || !cipher?.forgotten) return decision;
    return { ...decision, next: personal.forget(decision.next) };
  }

  private writeNew(tx: Transaction, all: readonly NewRecord<State>[]): void {
    this.table.insertMany(
      tx,
      all.map(({ decision, bookkeeping }) => ({ ...decision.next, ...bookkeeping })),
    );
    writeAuditEntries(
      tx,
      all.map(({ entry }) => entry),
    );
    writeManyToOutbox(
      tx,
      all.flatMap(({ decision, rows }) =>
        rows.map((row) => ({ ...row, aggregateId: decision.next.id })),
      ),
    );
  }

  private record(change: Change<State>, decision: Decision<State>, cipher: Cipher | undefined) {
    return recordsOf(this.definition, this.platform.writeEvent, change, decision, cipher);
  }

  private setTimers(tx: Transaction, { next, timers }: Decision<State>, now: Instant): void {
    writeTimers(tx, { aggregate: this.definition.name, ref: next.id, now }, timers ?? []);
  }

  /** Each kind is started once where records are new; whatever else a decision wants goes by itself. */
  private startTimers(tx: Transaction, decisions: readonly Decision<State>[], now: Instant): void {
    const started: TimerOfNew[] = [];
    for (const decision of decisions) {
      const ofOne = (decision.timers ?? []).flatMap((start) =>
        start.do === 'start' ? [{ ref: decision.next.id, start }] : [],
      );
      const kinds = new Set(ofOne.map(({ start }) => start.kind));
      if (kinds.size === decision.timers?.length) started.push(...ofOne);
      else this.setTimers(tx, decision, now);
    }
    startTimersOfNew(tx, { aggregate: this.definition.name, now }, started);
  }

  private wakeAfter(tx: Transaction, decisions: readonly Decision<State>[]): void {
    const { committed } = this.platform;
    const left = decisions.some(({ events, timers }) => events.length > 0 || timers?.length);
    if (!committed || !left) return;
    const soonest = soonestOf(decisions);
    tx.afterCommit(() => {
      committed(soonest);
    });
  }
}
