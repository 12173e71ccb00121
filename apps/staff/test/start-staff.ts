import { testDatabase, type TestDatabase } from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import { asDescribed } from '@kefu/testing/openapi';
import { findFreePort } from '@kefu/testing/servers';
import { startService, type RunningService } from '@kefu/service';
import { staff } from '../src/index.js';

export const PASSWORD = 'a-demo-password';

export interface RunningStaff {
  readonly service: RunningService;
  readonly database: TestDatabase;
  readonly issuer: string;
  /** A token by client credentials. */
  token(number: string): Promise<string>;
  ask(path: string, options?: Asked): Promise<Answered>;
  stop(): Promise<void>;
}

export interface Asked {
  /** Staff number of who asks. */
  readonly as?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** The service alone with its own issuer, on a database of its own. No broker: events wait in the outbox. */
export const startStaff = async (
  more: Readonly<Record<string, string>> = {},
): Promise<RunningStaff> => {
  const database = await testDatabase(migrated(staff));
  const port = await findFreePort();
  const issuer = `http://127.0.0.1:${port}/api/staff/oidc`;
  const service = await startService(asDescribed(staff), {
    KEFU_STAFF_DATABASE_URL: database.url,
    KEFU_STAFF_PORT: String(port),
    KEFU_OIDC_ISSUER: issuer,
    KEFU_OIDC_KEY_SECRET: 'a secret of this spec alone',
    KEFU_DEMO: '1',
    KEFU_DEMO_PASSWORD: PASSWORD,
    KEFU_LOG_LEVEL: 'fatal',
    ...more,
  });
  await service.ready;
  const tokens = new Map<string, Promise<string>>();
  const token = (number: string): Promise<string> => {
    const known = tokens.get(number) ?? fetchToken(issuer, number, PASSWORD);
    tokens.set(number, known);
    return known;
  };
  return {
    service,
    database,
    issuer,
    token,
    ask: async (path, { as, method, body, headers } = {}) => {
      const answer = await fetch(`${service.url}/api/staff/${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...(as ? { authorization: `Bearer ${await token(as)}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
      };
    },
    stop: async () => {
      await service.stop();
      await database.drop();
    },
  };
};

export const askForToken = (
  issuer: string,
  client: string,
  secret: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      ...headers,
      authorization: `Basic ${Buffer.from(`${encodeURIComponent(client)}:${encodeURIComponent(secret)}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });

const fetchToken = async (issuer: string, client: string, secret: string): Promise<string> => {
  const answer = await askForToken(issuer, client, secret);
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`no token for ${client}: ${answer.status}`);
  return token;
};
