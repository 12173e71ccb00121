import { newId, SteppedClock, type EventClass, type Happened, type Instant } from '@kefu/kernel';
import { RegionOpenedV1 } from '@kefu/messages-staff';
import { parseEventType, readEnvelope, type Gate, type Outcome } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { CLOCK, ServiceRuntime, startService, type RunningService } from '@kefu/service';
import { eventOnTheWire, testDatabase, type TestDatabase } from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import { testIssuer, type TestIssuer, type TokenClaims } from '@kefu/testing/tokens';
import { customers } from '../src/index.js';

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly headers: Headers;
  // What comes over the wire has the shape that each test expects of it
  readonly body: Record<string, unknown> & {
    id: string;
    code?: string;
    items: Record<string, unknown>[];
  };
}

export interface Ask {
  readonly as?: TokenClaims;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; an object as JSON. */
  readonly body?: unknown;
}

const EVENING = '2026-11-23T10:00:00.000Z';

export const agent: TokenClaims = { sub: 'agent-1', roles: ['agent'] };
export const manager: TokenClaims = { sub: 'manager-1', roles: ['manager'] };

/** The customers service as it is deployed, on a database of its own, with two open regions. */
export class Archive {
  #sequence = 0;
  readonly #epoch = newId();
  readonly #gate: Gate;

  private constructor(
    readonly service: RunningService,
    readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
  ) {
    this.#gate = service.app.get(ServiceRuntime).messaging.gate;
  }

  /** In stepped time, which starts then. */
  static steppedFrom(start: Instant): Promise<Archive> {
    return Archive.open({ KEFU_CLOCK: 'stepped', KEFU_CLOCK_START: start });
  }

  static async open(more: Readonly<Record<string, string>> = {}): Promise<Archive> {
    const [database, issuer] = await Promise.all([testDatabase(migrated(customers)), testIssuer()]);
    const service = await startService(customers, {
      KEFU_CUSTOMERS_DATABASE_URL: database.url,
      KEFU_OIDC_ISSUER: issuer.url,
      KEFU_LOG_LEVEL: process.env['LOG'] ?? 'fatal',
      ...more,
    });
    await service.ready;
    const archive = new Archive(service, database, issuer);
    for (const code of ['east', 'west']) {
      await archive.hear(newId(), 1, RegionOpenedV1, { code });
    }
    return archive;
  }

  async close(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.database.drop(), this.issuer.stop()]);
  }

  authorisation(as: TokenClaims): Promise<{ authorization: string }> {
    return this.issuer.header(as);
  }

  /** An event of another service comes in, as the broker would bring it. */
  hear(
    aggregateId: string,
    sequence: number,
    of: EventClass,
    data: object,
    time?: Instant,
  ): Promise<Outcome> {
    return this.tell(aggregateId, sequence, { of, data }, time);
  }

  /** The same, of an event as a decision makes it. */
  tell(
    aggregateId: string,
    sequence: number,
    event: Happened,
    time = this.now > EVENING ? this.now : EVENING,
  ): Promise<Outcome> {
    const sender = { epoch: this.#epoch, aggregateId, sequence, time };
    const body = JSON.stringify(eventOnTheWire(event, sender));
    return this.#gate.admit(parseEventType(event.of.type)?.service ?? '', readEnvelope(body), body);
  }

  get now(): Instant {
    return this.#clock.now();
  }

  /**
   * On the way every timer of an aggregate fires at its time; what recurs fires at these moments and at
   * the end, as after an outage, or a year would be a thousand nights. For `steppedFrom` only.
   */
  async stepTo(to: Instant): Promise<void> {
    const clock = this.#clock;
    const { timers } = this.service.app.get(ServiceRuntime);
    if (!(clock instanceof SteppedClock) || !timers) throw new Error('time is not stepped here');
    for (;;) {
      await timers.runner.runDue();
      const next = await this.#nextDue();
      if (next === undefined || next > to) break;
      if (next > clock.now()) clock.stepTo(next);
    }
    if (to > clock.now()) clock.stepTo(to);
    await timers.runner.runDue();
  }

  /** What an aggregate's events say, in order, without the service and the version. */
  async story(aggregateId: string): Promise<string> {
    const rows = await this.query<{ type: string }>(
      'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [aggregateId],
    );
    return rows.map(({ type }) => type.split('.')[3]).join(' ');
  }

  /** The data of the last event of that kind of an aggregate. */
  async said(aggregateId: string, fact: string): Promise<Record<string, unknown> | undefined> {
    const [row] = await this.query<{ body: string }>(
      'SELECT body FROM outbox WHERE aggregate_id = $1 AND type LIKE $2 ORDER BY sequence DESC LIMIT 1',
      [aggregateId, `%.${fact}.v1`],
    );
    return row && (JSON.parse(row.body) as { data: Record<string, unknown> }).data;
  }

  async #nextDue(): Promise<Instant | undefined> {
    const [row] = await this.query<{ at: Instant | null }>(
      `SELECT min(fire_at) AS at FROM timer WHERE status = 'running' AND aggregate <> 'recurring'`,
    );
    return row?.at ?? undefined;
  }

  get #clock(): { now(): Instant } {
    return this.service.app.get<{ now(): Instant }>(CLOCK);
  }

  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.service.app.get(Database).query<Row>(sql, values);
  }

  async ask(
    method: string,
    path: string,
    { as = agent, headers, body }: Ask = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.service.url}/api/customers/${path}`, {
      method,
      headers: {
        ...(await this.issuer.header(as)),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      headers: answer.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Answer['body'],
    };
  }

  header(as: TokenClaims): Promise<Record<string, string>> {
    return this.issuer.header(as);
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

  /** A customer nobody else is like; what is given stands in for what is made up. */
  async filed(more: object = {}): Promise<Answer['body']> {
    this.#sequence += 1;
    const answer = await this.post('customers', {
      kind: 'person',
      name: '张三',
      phones: [`1391234${String(this.#sequence).padStart(4, '0')}`],
      regionCode: 'east',
      ...more,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  /** Makes one record of the two. */
  async merge(survivorId: string, mergedId: string, more: object = {}): Promise<void> {
    const body = { mergedId, reason: '重复建档', ...more };
    const answer = await this.post(`customers/${survivorId}/merge`, body, { as: manager });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  /** Forgets a customer. */
  async erase(id: string): Promise<void> {
    const { number } = (await this.get(`customers/${id}`)).body;
    const body = { reason: 'consent-withdrawn', number };
    const answer = await this.post(`customers/${id}/erase`, body, { as: manager });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
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

/** The faults of a refusal, each as `pointer code`. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body['errors'] as { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
