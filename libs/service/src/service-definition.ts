import type { Actor, Bilingual } from '@kefu/kernel';
import type { ReadPersonal } from '@kefu/messaging';
import type { DatabaseOptions, MigrationClass } from '@kefu/persistence';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Whether somebody may read what is kept of one record, as its own routes would let them. */
export type MayReadRecord = (by: Actor, aggregate: string, id: string) => Promise<boolean>;

/**
 * Housekeeping of a service's own, begun every minute by every instance, unless it still runs: two may do
 * it at once. It ends soon after the signal.
 */
export type Chore = (leaving: AbortSignal) => Promise<void>;

/** One service, as it is started alone or together with others in one process. */
export interface ServiceDefinition {
  /** Kebab-case: the NATS user, the prefix of its paths, of its events and of its settings. */
  readonly name: string;
  readonly title: Bilingual;
  /** Its `api-notes.json`, which `npm run generate` writes: what the description takes from the sources. */
  readonly notes?: URL;
  /** What the resources of its paths are called, by their last word: `loans`. */
  readonly resources?: Readonly<Record<string, Bilingual>>;
  readonly module: Type<unknown>;
  readonly entities: NonNullable<DatabaseOptions['entities']>;
  readonly migrations: readonly MigrationClass[];
  /** Only of the service that owns personal data: reads the present state of people. */
  readonly readPersonal?: (app: NestFastifyApplication) => ReadPersonal;
  /**
   * Who may read the deadlines and the audit trail of a record; without it, only people of all regions
   * (`*`), to whom it is not put. The record may be unknown, or of an aggregate of any kind.
   */
  readonly mayReadRecord?: (app: NestFastifyApplication) => MayReadRecord;
  /**
   * Only of the service that keeps people: who asks as their record has them now. A token says for
   * minutes what its owner may not do any more.
   */
  readonly actorNow?: (app: NestFastifyApplication) => (by: Actor) => Promise<Actor>;
  /** The table that has whoever works here, or did: `id`, `number`, and where staff tells it, `name`. */
  readonly peopleIn?: string;
  readonly chores?: (app: NestFastifyApplication) => readonly Chore[];
  /** Called before routes are mounted, e.g. to mount middleware. The database may not be there yet. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void> | void;
  /** Called once, with the schema up to date, before the service takes requests, events and timers. */
  readonly beforeReady?: (app: NestFastifyApplication) => Promise<void> | void;
}

export interface RunningService {
  readonly name: string;
  readonly port: number;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Resolves once the database is there, migrated, and the service takes requests. */
  readonly ready: Promise<void>;
  /** Stops taking, finishes, flushes the outbox, leaves. */
  stop(): Promise<void>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** `KEFU_FIELD_REPAIR_DATABASE_URL` for `field-repair` and `DATABASE_URL`. */
export const settingOf = (service: string, setting: string): string =>
  `KEFU_${service.replaceAll('-', '_').toUpperCase()}_${setting}`;
