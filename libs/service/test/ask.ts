import type { RunningService } from '../src/index.js';

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & {
    errors?: { pointer: string; code: string; detail: string }[];
  };
}

export interface Asked {
  readonly headers?: Record<string, string>;
  /** Sent as it is when it is text. */
  readonly body?: unknown;
  readonly method?: string;
}

/** One request, its answer read as JSON. */
export const ask = async (
  service: RunningService,
  path: string,
  { headers = {}, body, method }: Asked = {},
): Promise<Told> => {
  const sent = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`${service.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...sent, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
  return {
    status: answer.status,
    headers: answer.headers,
    body: (isJson ? JSON.parse(text) : { text }) as Told['body'],
  };
};
