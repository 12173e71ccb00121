import type { CentreClient } from '@kefu/up';
import { pathOf, textOf, type Request } from '../requests/request.js';
import { contentTypeOf } from '../requests/valid.js';

export interface Answer {
  readonly status: number;
  /** Without parameters. */
  readonly type: string;
  readonly etag?: string | undefined;
  /** Undefined where it goes on and was not waited for. */
  readonly text: string | undefined;
}

/** No answer, or no end of it, within so many milliseconds is a fault. */
const PATIENCE_MS = 20_000;

/** @throws Error where the connection broke, or nothing came in time */
export const send = async (
  url: string,
  client: CentreClient,
  request: Request,
): Promise<Answer> => {
  const { method, as, route } = request;
  const headers = new Headers();
  if (as !== undefined) headers.set('authorization', `Bearer ${await client.tokenOf(as)}`);
  const body = method === 'GET' || method === 'HEAD' ? undefined : textOf(request);
  if (body !== undefined) headers.set('content-type', contentTypeOf(route));
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, value);
  const response = await fetch(`${url}${pathOf(request)}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/u, '');
  const goesOn = type === 'text/event-stream';
  const text = goesOn ? undefined : await response.text();
  if (goesOn) await response.body?.cancel();
  return { status: response.status, type, etag: response.headers.get('etag') ?? undefined, text };
};
