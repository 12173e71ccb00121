import { SteppedClock, type Clock, type Happened, type Instant } from '@kefu/kernel';
import { readEnvelope, type Outcome } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import {
  CLOCK,
  ServiceRuntime,
  settingsOf,
  startService,
  type Environment,
  type RunningService,
  type ServiceDefinition,
} from '@kefu/service';
import { OtherServices } from '../events/index.js';
import { asDescribed } from '../openapi/index.js';
import { migrated } from '../servers/migrated.js';
import { testDatabase, type TestDatabase } from '../servers/test-servers.js';
import { testIssuer, type TestIssuer, type TokenClaims } from '../tokens/index.js';
import { sendRequest, type Answer, type Ask } from './send-request.js';

/** What a service runs on for the sake of a spec. */
export interface Given {
  readonly service: RunningService;
  readonly database: TestDatabase;
  readonly issuer: TestIssuer;
}

/**
 * A service as it is deployed, held to its OpenAPI document, on a database and an issuer of its own. The
 * broker stays away.
 */
export const given = async (
  definition: ServiceDefinition,
  environment: Environment = {},
): Promise<Given> => {
  const [database, issuer] = await Promise.all([testDatabase(migrated(definition)), testIssuer()]);
  const settings = settingsOf(definition.name);
  const service = await startService(asDescribed(definition), {
    [settings.databaseUrl]: database.url,
    [settings.oidcIssuer]: issuer.url,
    [settings.logLevel]: process.env['LOG'] ?? 'fatal',
    ...environment,
  });
  await service.ready;
  return { service, database, issuer };
};

/** In time that stands still, and starts then. */
export const standingAt = (start: Instant): Environment => ({
  KEFU_CLOCK: 'stepped',
  KEFU_CLOCK_START: start,
});

/** Asks a service, brings it events and time, and looks at what it said and wrote. */
export class ServiceUnderTest {
  #others = new OtherServices(() => this.now);
  readonly service: RunningService;
  readonly #given: Given;
  protected readonly runtime: ServiceRuntime;

  constructor(
    started: Given,
    private readonly usually: TokenClaims,
  ) {
    this.#given = started;
    this.service = started.service;
    this.runtime = this.service.app.get(ServiceRuntime);
  }

  async close(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.#given.database.drop(), this.#given.issuer.stop()]);
  }

  header(as: TokenClaims): Promise<{ authorization: string }> {
    return this.#given.issuer.header(as);
  }

  async ask(
    method: string,
    path: string,
    { as = this.usually, ...more }: Ask = {},
  ): Promise<Answer> {
    const url = `${this.service.url}/api/${this.service.name}/${path}`;
    return sendRequest(method, url, {
      ...more,
      headers: { ...(await this.header(as)), ...more.headers },
    });
  }

  get(path: string, ask: Ask = {}): Promise<Answer> {
    return this.ask('GET', path, ask);
  }

  post(path: string, body: unknown, ask: Ask = {}): Promise<Answer> {
    return this.ask('POST', path, { ...ask, body });
  }

  patch(path: string, body: unknown, ask: Ask = {}): Promise<Answer> {
    return this.ask('PATCH', path, { ...ask, body });
  }

  /** The next event of an aggregate of another service, as it would stand on the wire. */
  envelope(aggregateId: string, event: Happened): string {
    return this.#others.say(aggregateId, event);
  }

  /** What the others said is forgotten on both sides, where a spec empties the database. */
  forgetOthers(): void {
    this.#others = new OtherServices(() => this.now);
  }

  /** Takes an event in, as the broker would bring it. */
  receive(body: string): Promise<Outcome> {
    const received = readEnvelope(body);
    const source = received.envelope.type.split('.')[1] ?? '';
    return this.runtime.messaging.gate.admit(source, received, body);
  }

  /** What another service says of one of its aggregates next. */
  hears(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.receive(this.envelope(aggregateId, event));
  }

  /** The personal data of somebody, or whose record theirs is now; none of both once they were erased. */
  async hearsPersonal(
    personId: string,
    told: { readonly state?: object; readonly mergedInto?: string } = {},
  ): Promise<void> {
    const tombstone = told.state === undefined && told.mergedInto === undefined;
    const sequence = told.mergedInto === undefined ? 1 : 2;
    await this.runtime.messaging.reactions.personal?.({ personId, sequence, tombstone, ...told });
  }

  get now(): Instant {
    return this.service.app.get<Clock>(CLOCK).now();
  }

  /**
   * On the way every timer of an aggregate fires at its time; what recurs fires at these moments and at
   * the end, as after an outage, or a year would be a thousand nights. In {@link standingAt} time only.
   */
  async stepTo(to: Instant): Promise<void> {
    const { clock, timers } = this.runtime;
    if (!(clock instanceof SteppedClock) || !timers) throw new Error('time is not stepped here');
    for (;;) {
      await timers.runner.runDue();
      const next = await this.#nextDue();
      if (next === undefined || next > to) break;
      if (next > clock.now()) clock.stepTo(next);
    }
    if (to > clock.now()) clock.stepTo(to);
    await this.fireDue();
  }

  /** @throws Error where a timer could not do its work, which is logged and tried again: a spec would not see it */
  protected async fireDue(): Promise<void> {
    const { timers } = this.runtime;
    await timers?.runner.runDue();
    const failing = (await timers?.facts())?.failingTimers ?? 0;
    if (failing > 0) throw new Error(`${failing} timers failed`);
  }

  async #nextDue(): Promise<Instant | undefined> {
    const [row] = await this.query<{ at: Instant | null }>(
      `SELECT min(fire_at) AS at FROM timer WHERE status = 'running' AND aggregate <> 'recurring'`,
    );
    return row?.at ?? undefined;
  }

  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.service.app.get(Database).query<Row>(sql, values);
  }

  /** The events of an aggregate, in their order. */
  async events(id: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    const rows = await this.query<{ type: string; body: string }>(
      'SELECT type, body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [id],
    );
    return rows.map(({ type, body }) => ({
      type,
      data: (JSON.parse(body) as { data: Record<string, unknown> }).data,
    }));
  }

  /** What an aggregate's events are called, in their order: `scheduled arranged done`. */
  async story(id: string): Promise<string> {
    return (await this.events(id)).map(({ type }) => type.split('.').at(-2)).join(' ');
  }

  /** The data of the last event of that kind of an aggregate. */
  async said(id: string, fact: string): Promise<Record<string, unknown> | undefined> {
    const events = await this.events(id);
    return events.findLast(({ type }) => type.split('.').at(-2) === fact)?.data;
  }

  /** The timers of these aggregates that have yet to fire. */
  async running(...ids: string[]): Promise<string[]> {
    const rows = await this.query<{ kind: string }>(
      `SELECT kind FROM timer WHERE ref = ANY ($1) AND status = 'running' ORDER BY kind`,
      [ids],
    );
    return rows.map(({ kind }) => kind);
  }
}
