import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly etag?: string;
}

/** The answer was a no, with its problem document. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: { code?: string; rule?: string; detail?: string },
    what: string,
  ) {
    super(`${what}: ${status} ${problem.rule ?? ''} ${problem.code ?? ''}`);
    this.name = 'Refused';
  }
}

export interface CallOptions {
  readonly method?: string;
  readonly body?: object;
  /** The same key again gets the same answer again: made up unless it is given. */
  readonly idempotencyKey?: string;
  /** Milliseconds for which an answer that is none (5xx, no connection) is asked for again. */
  readonly patience?: number;
}

const AGAIN_IN_MS = 100;
const TOKEN_LIFE_MS = 9 * 60_000;

/** Uses the public API as people of the demo centre, by their staff numbers. */
export class CentreClient {
  readonly #tokens = new Map<string, { token: Promise<string>; until: number }>();

  constructor(
    private readonly url: string,
    private readonly demoPassword: string,
  ) {}

  /** @throws Refused for every 4xx; Error when no answer came in time. */
  async call<T = Record<string, unknown>>(
    as: string,
    path: string,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    const { method = options.body ? 'POST' : 'GET', body, patience = 0 } = options;
    const key = options.idempotencyKey ?? randomUUID();
    const giveUpAt = Date.now() + patience;
    for (;;) {
      try {
        const response = await fetch(`${this.url}/api/${path}`, {
          method,
          headers: {
            authorization: `Bearer ${await this.tokenOf(as)}`,
            'accept-language': 'en',
            ...(body ? { 'content-type': 'application/json' } : {}),
            ...(method === 'POST' ? { 'idempotency-key': key } : {}),
          },
          ...(body ? { body: JSON.stringify(body) } : {}),
          signal: AbortSignal.timeout(30_000),
        });
        const text = await response.text();
        if (response.status < 500) return answerOf<T>(response, text, `${as} ${method} ${path}`);
        if (Date.now() > giveUpAt) throw new Error(`${path}: ${response.status} ${text}`);
      } catch (error) {
        if (error instanceof Refused || Date.now() > giveUpAt) throw error;
      }
      await pause(AGAIN_IN_MS);
    }
  }

  /**
   * One request that is no JSON both ways: a file that is sent or fetched.
   * @throws Refused for everything but a 2xx
   */
  async send(as: string, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.tokenOf(as)}`);
    headers.set('accept-language', 'en');
    const response = await fetch(`${this.url}/api/${path}`, { ...init, headers });
    if (response.ok) return response;
    throw new Refused(response.status, (await response.json()) as object, `${as} ${path}`);
  }

  /** A bearer token of that person, made anew in time. */
  tokenOf(number: string): Promise<string> {
    const known = this.#tokens.get(number);
    if (known && known.until > Date.now()) return known.token;
    const token = this.askForToken(number);
    this.#tokens.set(number, { token, until: Date.now() + TOKEN_LIFE_MS });
    token.catch(() => this.#tokens.delete(number));
    return token;
  }

  /** The token is good for nothing any more; the next one is asked for. */
  forget(number: string): void {
    this.#tokens.delete(number);
  }

  /** @throws Refused for who may not sign in */
  private async askForToken(number: string): Promise<string> {
    const credentials = Buffer.from(`${number}:${this.demoPassword}`).toString('base64');
    const response = await fetch(`${this.url}/api/staff/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    const { status } = response;
    if (status >= 400 && status < 500) throw new Refused(status, {}, `no token for ${number}`);
    if (!response.ok) throw new Error(`no token for ${number}: ${status}`);
    return ((await response.json()) as { access_token: string }).access_token;
  }
}

const answerOf = <T>(response: Response, text: string, what: string): Answer<T> => {
  const body = (text === '' ? {} : JSON.parse(text)) as T;
  if (response.status >= 400) throw new Refused(response.status, body as object, what);
  const etag = response.headers.get('etag');
  return { status: response.status, body, ...(etag ? { etag } : {}) };
};
