import type { Actor, Clock, Instant } from '@kefu/kernel';
import type { EntityTarget } from 'typeorm';
import type { PersonalFields } from './audit/write-entry.js';
import type { AggregateRow } from './columns.js';
import type { Database } from './database.js';
import type { OutboxRow, WriteEvent } from './event-writer.js';
import type { Transaction } from './transaction.js';

export interface AggregateDefinition<State extends { readonly id: string }> {
  /** Kebab-case, as in event types: `repair-order`. */
  readonly name: string;
  readonly entity: EntityTarget<State & AggregateRow>;
  readonly personal?: PersonalFields<State>;
  /** Whoever works on that region knows of it; whom else it concerns is for `covers`. */
  readonly regionOf?: (state: State) => string;
}

/** What a decision may know of the world. */
export interface DecisionContext {
  readonly now: Instant;
  /** A fresh UUIDv7, for parts of the aggregate. */
  readonly newId: () => string;
  /** Who does it. */
  readonly by: Actor;
}

/** An aggregate as it stands after the use case. */
export interface Stored<State> {
  readonly state: State;
  readonly version: number;
}

export interface ChangeOptions {
  /** The version that the caller has seen (`If-Match`). */
  readonly ifVersion?: number | undefined;
  /** Fail with 55P03 rather than wait for another transaction; timers need it, see libs/timers. */
  readonly noWait?: boolean;
}

/** What every verb of a record is asked with: which one, by whom, and the version they have seen. */
export interface Asked extends Pick<ChangeOptions, 'ifVersion'> {
  readonly id: string;
  readonly by: Actor;
}

export interface Platform {
  readonly database: Database;
  readonly clock: Clock;
  readonly writeEvent: WriteEvent;
  /** What the service itself does with what it says, in the transaction that says it. */
  readonly hear?: (tx: Transaction, said: readonly OutboxRow[]) => Promise<void>;
  /**
   * Called after a commit that left something in the outbox or in the timers.
   * @param soonest when the first of the timers that it started is due
   */
  readonly committed?: (soonest?: Instant) => void;
}
