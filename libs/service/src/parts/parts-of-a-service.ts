import type { Gate, HearOwn, Messaging as LiveMessaging, Reactions } from '@kefu/messaging';
import type { WriteEvent } from '@kefu/persistence';
import type { TimerRunner } from '@kefu/timers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HealthFacts } from '../health/health-facts.js';

/** A service's side of the broker, from before its database is there until it has left. */
export interface Messaging {
  readonly writeEvent: WriteEvent;
  /** What the service does with what it says itself. */
  readonly hear: HearOwn;
  /** Before the application starts: mounts the transport that reactions are called by. */
  connect(app: NestFastifyApplication): void;
  /** Once the database is migrated: from here on events can be written, and are heard by the service itself. */
  prepare(app: NestFastifyApplication): Promise<void>;
  /** The broker may come later. */
  start(app: NestFastifyApplication): void;
  /** Something was committed that others must hear of. */
  wake(): void;
  /** Where dead letters are replayed and skipped, with or without a broker. */
  readonly gate: Gate;
  /** What the gate lets events through to; personal data comes to it past the gate. */
  readonly reactions: Reactions;
  /** What is connected to the broker; undefined where there is none, or not yet. */
  readonly live: LiveMessaging | undefined;
  /** Stops listening, flushes the outbox, leaves. */
  stop(): Promise<void>;
  facts(databaseIsThere: boolean): Promise<Partial<HealthFacts>>;
}

export interface Timers {
  readonly runner: TimerRunner;
  stop(): Promise<void>;
  facts(): Promise<Partial<HealthFacts>>;
}
