import type { Route } from '../routes.js';

/** One request, ready to be sent; said whole where its answer was wrong. */
export interface Request {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** Number of the person who asks; nobody in particular without. */
  readonly as?: string | undefined;
  /** State of the record that it is about, as far as it was known. */
  readonly status?: string;
  /** Undefined where the request has none. */
  readonly body?: unknown;
  /** Sent instead of the body, as it stands. */
  readonly raw?: string | undefined;
  /** What was spoiled in it. */
  readonly spoiled: readonly string[];
}

const SHOWN = 600;

export const textOf = ({ raw, body }: Request): string | undefined =>
  raw ?? (body === undefined ? undefined : JSON.stringify(body));

export const pathOf = ({ path, query }: Request): string =>
  query.length === 0
    ? path
    : `${path}?${query.map((pair) => pair.map((part) => encodeURIComponent(part.toWellFormed())).join('=')).join('&')}`;

/** The request in a line, for whoever wants to send it again. */
export const describe = (request: Request): string => {
  const { method, as = 'nobody', headers, spoiled } = request;
  const body = textOf(request);
  return [
    `${as}: ${method} ${pathOf(request).slice(0, SHOWN)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value.slice(0, 80)}`),
    ...(body === undefined
      ? []
      : [body.length > SHOWN ? `${body.slice(0, SHOWN)}… (${body.length})` : body]),
    ...(spoiled.length > 0 ? [`spoiled: ${spoiled.join(', ')}`] : []),
  ].join('\n    ');
};

/** Whether it was left as its document allows it. */
export const isWhole = ({ spoiled }: Request): boolean => spoiled.length === 0;
