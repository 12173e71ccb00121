import { Refused, type CentreClient } from '@kefu/up';
import { pathOf, textOf, type Request } from '../requests/request.js';
import { contentTypeOf } from '../requests/valid.js';
import { readWorkbook, xlsxType } from './read-workbook.js';

export interface Answer {
  readonly status: number;
  /** Without parameters. */
  readonly type: string;
  readonly etag?: string | undefined;
  /** Undefined where it goes on and was not waited for; of a workbook what its cells say. */
  readonly text: string | undefined;
  /** Sheets of a workbook in which a column has no width. */
  readonly narrow?: readonly string[];
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
  const token = as === undefined ? undefined : await tokenOf(client, as);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
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
  // A reset, a dismissal or a withdrawn key among what was asked ends sign-ins
  if (response.status === 401 && as !== undefined) client.forget(as);
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/u, '');
  const goesOn = type === 'text/event-stream';
  const said = { status: response.status, type, etag: response.headers.get('etag') ?? undefined };
  if (type === xlsxType && method !== 'HEAD')
    return { ...said, ...(await readWorkbook(await response.arrayBuffer())) };
  const text = goesOn ? undefined : await response.text();
  if (goesOn) await response.body?.cancel();
  return { ...said, text };
};

/** Undefined for who was dismissed meanwhile: they ask as strangers. */
const tokenOf = async (client: CentreClient, as: string): Promise<string | undefined> => {
  try {
    return await client.tokenOf(as);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};
