import type { TokenClaims } from '../tokens/index.js';

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly headers: Headers;
  // What comes over the wire has the shape that each test expects of it
  readonly body: Record<string, unknown> & {
    id: string;
    code?: string;
    rule?: string;
    items: Record<string, unknown>[];
    next?: string;
  };
}

export interface Ask {
  readonly as?: TokenClaims;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is text; anything else as JSON. */
  readonly body?: unknown;
}

/** One request, its answer read as JSON. */
export const sendRequest = async (
  method: string,
  url: string,
  { headers, body }: Omit<Ask, 'as'>,
): Promise<Answer> => {
  const answer = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    etag: answer.headers.get('etag'),
    headers: answer.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Answer['body'],
  };
};
