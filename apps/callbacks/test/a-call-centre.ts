import { hash } from 'node:crypto';
import { SteppedClock, type Actor, type Happened, type Instant } from '@kefu/kernel';
import type { Outcome } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { CLOCK, ServiceRuntime, type RunningService } from '@kefu/service';
import { given, ServiceUnderTest, standingAt, type Answer } from '@kefu/testing/services';
import { callbacks } from '../src/index.js';
import { manager, MONDAY_10 } from './a-callback.js';

export type Told = Answer;

/** The whole service on a database of its own, in time that stands still; the broker stays away. */
export class CallCentre {
  private constructor(private readonly under: ServiceUnderTest) {}

  static async open(start: Instant = MONDAY_10): Promise<CallCentre> {
    const started = await given(callbacks, standingAt(start));
    const usually = { sub: manager.id, roles: manager.roles };
    return new CallCentre(new ServiceUnderTest(started, usually));
  }

  get service(): RunningService {
    return this.under.service;
  }

  close(): Promise<void> {
    return this.under.close();
  }

  /** Everything as on the first day, but for the time. */
  async wipe(): Promise<void> {
    this.under.forgetOthers();
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

  envelope(aggregateId: string, event: Happened): string {
    return this.under.envelope(aggregateId, event);
  }

  receive(body: string): Promise<Outcome> {
    return this.under.receive(body);
  }

  hear(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.under.hears(aggregateId, event);
  }

  hearPersonal(personId: string, state: object | undefined): Promise<void> {
    return this.under.hearsPersonal(personId, state && { state });
  }

  hearMerged(personId: string, mergedInto: string): Promise<void> {
    return this.under.hearsPersonal(personId, { mergedInto });
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
