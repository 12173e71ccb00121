import { hash } from 'node:crypto';
import { SteppedClock, type Actor, type Happened, type Instant } from '@kefu/kernel';
import {
  Gate,
  Reactions,
  ReactionsStrategy,
  readEnvelope,
  RethrowCause,
  type Outcome,
} from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { CLOCK, ServiceRuntime, type RunningService } from '@kefu/service';
import { OtherServices } from '@kefu/testing/events';
import { given, ServiceUnderTest, standingAt, type Answer } from '@kefu/testing/services';
import { NestMicroservice } from '@nestjs/microservices';
import { callbacks } from '../src/index.js';
import { manager, MONDAY_10 } from './a-callback.js';

export type Told = Answer;

/**
 * The whole service on a database of its own, in time that stands still, asked over HTTP. Events of
 * others come through the gate as they would stand on the wire; the broker stays away.
 */
export class CallCentre {
  #others = new OtherServices(() => this.clock.now());
  readonly #gate: Gate;

  private constructor(
    private readonly under: ServiceUnderTest,
    private readonly reactions: Reactions,
  ) {
    this.#gate = new Gate(this.database, (tx, received, source, refusals) =>
      reactions.apply(tx, received, source, refusals),
    );
  }

  get service(): RunningService {
    return this.under.service;
  }

  static async open(start: Instant = MONDAY_10): Promise<CallCentre> {
    const reactions = new Reactions();
    const centre = await given(
      {
        ...callbacks,
        prepare: (app) => {
          const transport = app.connectMicroservice(
            { strategy: new ReactionsStrategy(reactions) },
            { inheritAppConfig: false, deferInitialization: true },
          );
          transport.useGlobalFilters(new RethrowCause());
          if (transport instanceof NestMicroservice) transport.setIsInitHookCalled(true);
        },
      },
      standingAt(start),
    );
    return new CallCentre(
      new ServiceUnderTest(centre, { sub: manager.id, roles: manager.roles }),
      reactions,
    );
  }

  close(): Promise<void> {
    return this.under.close();
  }

  /** Everything as on the first day, but for the time. */
  async wipe(): Promise<void> {
    this.#others = new OtherServices(() => this.clock.now());
    const tables = await this.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT c.relispartition AND c.relname NOT IN ('migration', 'database_identity', 'timer')`,
    );
    await this.database.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    // what recurs was set when the service started
    await this.database.query("DELETE FROM timer WHERE aggregate IN ('callback', 'open-orders')");
  }

  get database(): Database {
    return this.service.app.get(Database);
  }

  get clock(): SteppedClock {
    return this.service.app.get<SteppedClock>(CLOCK);
  }

  /** Lets time pass, and whatever falls due in it happen. */
  async stepTo(at: Instant): Promise<void> {
    this.clock.stepTo(at);
    await this.service.app.get(ServiceRuntime).timers?.runner.runDue();
  }

  /** The next event of an aggregate of another service, as it would stand on the wire. */
  envelope(aggregateId: string, event: Happened): string {
    return this.#others.say(aggregateId, event);
  }

  receive(body: string): Promise<Outcome> {
    const received = readEnvelope(body);
    return this.#gate.admit(received.envelope.type.split('.')[1] ?? '', received, body);
  }

  hear(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.receive(this.envelope(aggregateId, event));
  }

  async hearPersonal(personId: string, state: object | undefined): Promise<void> {
    const message = { personId, sequence: 1, tombstone: state === undefined, state };
    await this.reactions.personal?.(message);
  }

  async hearMerged(personId: string, mergedInto: string): Promise<void> {
    await this.reactions.personal?.({ personId, sequence: 2, tombstone: false, mergedInto });
  }

  ask(method: string, path: string, by: Actor, body?: unknown, headers = {}): Promise<Told> {
    const as = { sub: by.id, roles: by.roles, regions: by.regions };
    return this.under.ask(method, path, { as, body, headers });
  }

  get(path: string, by: Actor): Promise<Told> {
    return this.ask('GET', path, by);
  }

  post(path: string, by: Actor, body: unknown = {}, headers = {}): Promise<Told> {
    return this.ask('POST', `callbacks/${path}`, by, body, headers);
  }

  /** What happened to callbacks, in its order: `CB-01 scheduled`. */
  async story(): Promise<string[]> {
    const rows = await this.database.query<{ type: string; plan: string }>(
      `SELECT o.type, c.plan FROM outbox o JOIN callback c ON c.id::text = o.aggregate_id::text
       ORDER BY o.id`,
    );
    return rows.map(({ type, plan }) => `${plan} ${type.split('.').at(-2) ?? ''}`);
  }

  /** Fails the day a redelivery writes anything at all. */
  async fingerprint(): Promise<string> {
    const rows = await this.database.query(
      `SELECT (SELECT json_agg(c ORDER BY id) FROM callback c) AS callbacks,
              (SELECT count(*) FROM outbox) AS events, (SELECT count(*) FROM audit) AS entries,
              (SELECT json_agg(t ORDER BY id) FROM timer t) AS timers,
              (SELECT json_agg(a ORDER BY id) FROM agent_record a) AS agents,
              (SELECT json_agg(k ORDER BY id) FROM customer_record k) AS customers,
              (SELECT json_agg(o ORDER BY id) FROM order_record o) AS orders`,
    );
    return hash('sha256', JSON.stringify(rows));
  }
}
