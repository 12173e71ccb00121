import { Refusal, type Actor } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import { readEnvelope, type ReceivedEnvelope } from '../events/envelope.js';
import { SchemaMismatch } from '../events/validate.js';
import type { Refusals } from '../listen/reactions.js';
import { bury, describe, lockDeadLetter, resolve, resolveUpTo } from './dead-letters.js';
import {
  dropParkedUpTo,
  nextAttemptIn,
  parkForFailure,
  parkForGap,
  takeParked,
  type ParkedEvent,
} from './parked.js';
import { enterFirst, lockPosition, movePosition } from './positions.js';

/** Lets an event take effect, inside the transaction that is open. */
export type Apply = (
  tx: Transaction,
  received: ReceivedEnvelope,
  source: string,
  refusals?: Refusals,
) => Promise<void>;

export type Outcome = 'applied' | 'seen' | 'parked' | 'dead';

/** How many parked events are applied in one transaction; the rest follow in the next. */
const DRAIN_LIMIT = 100;

/**
 * Every event takes effect exactly once, in the order of its aggregate: what was seen is dropped, what
 * comes too early waits in the database, and what follows a failure waits behind it.
 */
export class Gate {
  constructor(
    private readonly database: Database,
    private readonly apply: Apply,
  ) {}

  /** @throws whatever the reaction throws; nothing has changed then. */
  async admit(source: string, received: ReceivedEnvelope, body: string): Promise<Outcome> {
    try {
      return await this.admitOnce(source, received, body, 'throw');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.admitOnce(source, received, body, 'record');
    }
  }

  /** A savepoint for each reaction costs every event what only a refused one needs. */
  private admitOnce(
    source: string,
    received: ReceivedEnvelope,
    body: string,
    refusals: Refusals,
  ): Promise<Outcome> {
    const { sequence } = received;
    const aggregateId = received.envelope.subject;
    return this.database.transaction(async (tx) => {
      if (sequence === 1 && (await enterFirst(tx, source, received))) {
        await this.apply(tx, received, source, refusals);
        return 'applied';
      }
      const { position, blocked } = await lockPosition(tx, source, received);
      if (sequence <= position) return 'seen';
      if (sequence > position + 1) {
        parkForGap(tx, { source, aggregateId, sequence, body });
        return 'parked';
      }
      await this.apply(tx, received, source, refusals);
      await this.advance(tx, source, aggregateId, sequence, blocked);
      return 'applied';
    });
  }

  /** Gives up on an event for now: it waits on the ladder, or is dead when it can never work. */
  setAside(
    source: string,
    received: ReceivedEnvelope,
    body: string,
    error: unknown,
    attempts: number,
  ): Promise<Outcome> {
    const { envelope, sequence } = received;
    const event: ParkedEvent = { source, aggregateId: envelope.subject, sequence, body, attempts };
    return this.database.transaction(async (tx) => {
      const { position } = await lockPosition(tx, source, received);
      if (sequence <= position) return 'seen';
      return this.putAway(tx, event, envelope.type, error);
    });
  }

  /** Puts aside what is no event at all; it belongs to no aggregate and holds nothing up. */
  async buryUnreadable(
    source: string,
    streamSequence: number,
    body: string,
    error: unknown,
  ): Promise<void> {
    await this.database.transaction((tx) =>
      bury(tx, { source, streamSequence, body, error: describe(error) }),
    );
  }

  /** Tries a parked event again whose turn it is. */
  async retry(event: ParkedEvent): Promise<Outcome> {
    const received = readEnvelope(event.body);
    const { source, aggregateId, sequence } = event;
    try {
      return await this.database.transaction(async (tx) => {
        const { position } = await lockPosition(tx, source, received);
        if (position + 1 !== sequence) return 'seen';
        if (!(await takeParked(tx, source, aggregateId, sequence))) return 'seen';
        await this.apply(tx, received, source);
        await this.advance(tx, source, aggregateId, sequence, true);
        return 'applied';
      });
    } catch (error) {
      return this.setAside(source, received, event.body, error, event.attempts + 1);
    }
  }

  /**
   * Lets a dead letter take effect after its cause was mended.
   * @throws whatever the reaction throws; the letter stays as it is
   */
  async replay(id: string, by: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const letter = await lockDeadLetter(tx, id);
      const received = readEnvelope(letter.body);
      const { position } = await lockPosition(tx, letter.source, received);
      if (received.sequence === position + 1) {
        await this.apply(tx, received, letter.source);
        await this.advance(tx, letter.source, received.envelope.subject, received.sequence, true);
      }
      await resolve(tx, id, { how: 'replayed', by: by.id, reason: 'replayed' });
    });
  }

  /** Lets the aggregate go on without the event; why is kept with the letter. */
  async skip(id: string, by: Actor, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const letter = await lockDeadLetter(tx, id);
      await resolve(tx, id, { how: 'skipped', by: by.id, reason });
      if (letter.aggregateId === null || letter.sequence === null || letter.body === '') return;
      const received = readEnvelope(letter.body);
      const { position } = await lockPosition(tx, letter.source, received);
      if (received.sequence !== position + 1) return;
      await this.advance(tx, letter.source, letter.aggregateId, received.sequence, true);
    });
  }

  /** Moves the gate past an event, and past what waited for it. */
  private async advance(
    tx: Transaction,
    source: string,
    aggregateId: string,
    applied: number,
    blocked: boolean,
  ): Promise<void> {
    const reached = blocked ? await this.drain(tx, source, aggregateId, applied) : applied;
    if (blocked) {
      dropParkedUpTo(tx, source, aggregateId, reached);
      resolveUpTo(tx, source, aggregateId, reached);
    }
    movePosition(tx, source, aggregateId, reached);
  }

  private async drain(
    tx: Transaction,
    source: string,
    aggregateId: string,
    from: number,
  ): Promise<number> {
    let reached = from;
    while (reached - from < DRAIN_LIMIT) {
      const parked = await takeParked(tx, source, aggregateId, reached + 1);
      if (!parked) break;
      const received = readEnvelope(parked.body);
      const failure = await tx.attempt(() => this.apply(tx, received, source));
      if (failure) {
        const again = { ...parked, attempts: parked.attempts + 1 };
        await this.putAway(tx, again, received.envelope.type, failure.error);
        break;
      }
      reached += 1;
    }
    return reached;
  }

  private async putAway(
    tx: Transaction,
    event: ParkedEvent,
    type: string,
    error: unknown,
  ): Promise<Outcome> {
    if (error instanceof SchemaMismatch || nextAttemptIn(event.attempts) === undefined) {
      await takeParked(tx, event.source, event.aggregateId, event.sequence);
      await bury(tx, { ...event, type, error: describe(error) });
      return 'dead';
    }
    await parkForFailure(tx, event, describe(error));
    return 'parked';
  }
}
