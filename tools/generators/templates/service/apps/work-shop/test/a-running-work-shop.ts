import { newId, type Happened } from '@kefu/kernel';
import { Broker, readEnvelope, sequenceText, type Envelope } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { ServiceRuntime, settingOf, startService, type RunningService } from '@kefu/service';
import {
  natsPasswordVariable,
  testDatabase,
  testIssuer,
  testNats,
  waitFor,
  type Nats,
  type TestDatabase,
  type TestIssuer,
} from '@kefu/testing';
import { workShop } from '../src/index.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly id: string };
}

/** Who asks; an agent of every region where it is not said. */
export interface Asking {
  readonly roles?: readonly string[];
  readonly regions?: readonly string[];
}

/** The service on a database and a broker of its own, asked over HTTP. */
export class RunningWorkShop {
  readonly #epoch = newId();

  private constructor(
    readonly service: RunningService,
    private readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly nats: Nats,
  ) {}

  static async start(): Promise<RunningWorkShop> {
    const [database, issuer, nats] = await Promise.all([testDatabase(), testIssuer(), testNats()]);
    const { servers, pass } = nats.natsUrlFor('work-shop');
    const service = await startService(workShop, {
      [settingOf('work-shop', 'DATABASE_URL')]: database.url,
      [natsPasswordVariable('work-shop')]: pass,
      KEFU_NATS_URL: servers,
      KEFU_OIDC_ISSUER: issuer.url,
      KEFU_LOG_LEVEL: 'fatal',
    });
    await service.ready;
    return new RunningWorkShop(service, database, issuer, nats);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.database.drop(), this.issuer.stop(), this.nats.stop()]);
  }

  async ask(method: 'GET' | 'POST', path: string, body?: object, as: Asking = {}) {
    const { roles = ['agent'], regions = ['*'] } = as;
    const token = await this.issuer.header({ sub: newId(), roles, regions });
    const response = await fetch(`${this.service.url}/api/work-shop/${path}`, {
      method,
      headers: { ...token, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Answered['body'] };
  }

  /** The id of a new one. */
  async opened(regionId: string): Promise<string> {
    const { body } = await this.ask('POST', 'spare-parts', { regionId, subject: 'a question' });
    return body.id;
  }

  async statusOf(id: string): Promise<unknown> {
    return (await this.ask('GET', `spare-parts/${id}`)).body['status'];
  }

  /** What has been said about one spare part, in order. */
  async said(id: string): Promise<string[]> {
    const rows = await this.service.app
      .get(Database)
      .query<{ type: string }>(
        'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
        [id],
      );
    return rows.map(({ type }) => type);
  }

  /** An event of another service, as it stands on the wire. */
  envelope(aggregateId: string, sequence: number, { of, data }: Happened): Envelope {
    return {
      specversion: '1.0',
      id: newId(),
      source: `/kefu/demo/${of.type.split('.')[1] ?? ''}/${this.#epoch}`,
      type: of.type,
      subject: aggregateId,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      dataschema: `urn:kefu:schema:${of.type}`,
      sequence: sequenceText(sequence),
      correlationid: newId(),
      data,
    };
  }

  /** Lets an event in as if the broker had just brought it. */
  async receive(envelope: Envelope) {
    const live = await waitFor(() => this.service.app.get(ServiceRuntime).messaging.live);
    const body = JSON.stringify(envelope);
    return live.gate.admit(envelope.type.split('.')[1] ?? '', readEnvelope(body), body);
  }

  /** Connects as another service, or as whoever looks after the streams of one. */
  connect(user: string, domain?: string): Promise<Broker> {
    const { servers, pass } = this.nats.natsUrlFor(user);
    return Broker.connect({
      ...{ servers, user, password: pass, name: 'test' },
      ...(domain === undefined ? {} : { domain }),
    });
  }
}
