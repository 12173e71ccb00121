import { newId, type EventClass } from '@kefu/kernel';
import { RegionChangedV1, RegionOpenedV1 } from '@kefu/messages-staff';
import { Gate, readEnvelope, Reactions, type Outcome } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { startService, type RunningService } from '@kefu/service';
import { eventOnTheWire, testDatabase, type TestDatabase } from '@kefu/testing';
import { testIssuer, type TestIssuer, type TokenClaims } from '@kefu/testing/tokens';
import { customers } from '../src/index.js';
import { KeepRegionWhenChanged, KeepRegionWhenOpened } from '../src/regions/index.js';

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
    const reactions = new Reactions();
    const opened = service.app.get(KeepRegionWhenOpened);
    const changed = service.app.get(KeepRegionWhenChanged);
    reactions.add(RegionOpenedV1.type, (event) => opened.on(event as RegionOpenedV1), {
      eventClasses: [RegionOpenedV1],
      many: false,
      method: Symbol('opened'),
    });
    reactions.add(RegionChangedV1.type, (event) => changed.on(event as RegionChangedV1), {
      eventClasses: [RegionChangedV1],
      many: false,
      method: Symbol('changed'),
    });
    this.#gate = new Gate(service.app.get(Database), (tx, received, source) =>
      reactions.apply(tx, received, source),
    );
  }

  static async open(more: Readonly<Record<string, string>> = {}): Promise<Archive> {
    const [database, issuer] = await Promise.all([testDatabase(), testIssuer()]);
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

  /** An event of staff comes in, as the broker would bring it. */
  hear(region: string, sequence: number, of: EventClass, data: object): Promise<Outcome> {
    const sender = { epoch: this.#epoch, aggregateId: region, sequence, time: EVENING };
    const body = JSON.stringify(eventOnTheWire({ of, data }, sender));
    return this.#gate.admit('staff', readEnvelope(body), body);
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
}

/** The faults of a refusal, each as `pointer code`. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body['errors'] as { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
