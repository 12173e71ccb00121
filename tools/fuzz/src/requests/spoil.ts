import type { Dice } from '@kefu/testing/dice';
import { hostileText, hostileValue } from './hostile-values.js';
import type { Request } from './request.js';

/** What becomes different; undefined where the request has nothing of the kind. */
type Spoiler = (dice: Dice, request: Request) => Partial<Request> | undefined;

const spoiled = (request: Request, what: string, more: Partial<Request>): Request => ({
  ...request,
  ...more,
  spoiled: [...request.spoiled, what],
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same, with one place of it changed. */
const changed = (dice: Dice, value: unknown, change: (inner: unknown) => unknown): unknown => {
  if (Array.isArray(value) && value.length > 0 && dice.chance(0.7)) {
    const at = dice.below(value.length);
    return value.map((each: unknown, index) => (index === at ? changed(dice, each, change) : each));
  }
  if (isObject(value) && Object.keys(value).length > 0 && dice.chance(0.95)) {
    const name = dice.one(Object.keys(value));
    return { ...value, [name]: changed(dice, value[name], change) };
  }
  return change(value);
};

const withoutOne = (dice: Dice, body: Record<string, unknown>): Record<string, unknown> => {
  const gone = dice.one(Object.keys(body));
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== gone));
};

/** One step away from what is right. */
const near: Readonly<Record<string, Spoiler>> = {
  'a field is missing': (dice, { body }) =>
    isObject(body) && Object.keys(body).length > 0 ? { body: withoutOne(dice, body) } : undefined,
  'a field is null': (dice, { body }) =>
    isObject(body) ? { body: changed(dice, body, () => null) } : undefined,
  'a field is of another type': (dice, { body }) =>
    isObject(body)
      ? {
          body: changed(dice, body, (inner) => (typeof inner === 'string' ? 7 : String(inner))),
        }
      : undefined,
  'a text is blank': (dice, { body }) =>
    isObject(body)
      ? { body: changed(dice, body, () => dice.one(['', '  ', '\u3000\u200b'])) }
      : undefined,
  'a field is too long': (dice, { body }) =>
    isObject(body)
      ? { body: changed(dice, body, (inner) => `${String(inner)}${'长'.repeat(3_000)}`) }
      : undefined,
  'a field that is not known': (_dice, { body }) =>
    isObject(body) ? { body: { ...body, notThere: 1 } } : undefined,
  'another id': (dice, { path }) => {
    const id = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/u;
    const other = dice.one(['019ab3f0-5c00-7000-8000-000000000001', 'not-an-id', '0']);
    return id.test(path) ? { path: path.replace(id, other) } : undefined;
  },
  'a stale tag': () => ({ headers: { 'If-Match': '"99"' } }),
  'nobody asks': () => ({ as: undefined }),
  'a query that is not known': (_dice, { query }) => ({ query: [...query, ['notThere', '1']] }),
};

/** What nobody means well with. */
const far: Readonly<Record<string, Spoiler>> = {
  'a hostile field': (dice, { body }) =>
    isObject(body) ? { body: changed(dice, body, () => hostileValue(dice)) } : undefined,
  'a hostile body': (dice) => ({ body: hostileValue(dice) }),
  'a body that is no JSON': (dice) => ({
    raw: dice.one(['{', '', 'null', '{"a":1,}', '\u0000', '[1', '{"a":1}{"a":2}', '"\\ud800"']),
  }),
  'a key of prototypes': (_dice, { body }) => ({
    raw: `{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}},${JSON.stringify(body ?? {}).slice(1)}`,
  }),
  'a hostile query': (dice, { query, route }) => {
    const names = route.operation.parameters
      .filter((each) => each.in === 'query')
      .map(({ name }) => String(name));
    if (names.length === 0) return undefined;
    const more = [dice.one(names), hostileText(dice).slice(0, 3_000)] as const;
    return { query: dice.chance(0.5) ? [...query, more] : [more, more] };
  },
  'a query of brackets': (dice, { query }) => ({
    query: [...query, [dice.one(['q[]', 'limit[$gt]', 'limit[0][a]', 'sort']), '1']],
  }),
  'a hostile path': (dice, { path, route }) => {
    const text = hostileText(dice).slice(0, 1_000).toWellFormed();
    const named = route.path.split('/').map((part) => part.startsWith('{'));
    if (['', '.', '..'].includes(text) || !named.includes(true)) return undefined;
    const parts = path.split('/').map((part, at) => (named[at] ? encodeURIComponent(text) : part));
    return { path: parts.join('/') };
  },
  'a path of bad escapes': (dice, { path }) => ({
    path: `${path}${dice.one(['%zz', '%', '%c0%af', '//', '/.', '/x'])}`,
  }),
  'another media type': (dice, { headers }) => ({
    headers: {
      ...headers,
      'content-type': dice.one(['text/plain', 'application/xml', 'x', 'multipart/form-data', '']),
    },
  }),
  'a hostile header': (dice, { headers }) => ({
    headers: {
      ...headers,
      [dice.one([
        'If-Match',
        'Idempotency-Key',
        'Accept-Language',
        'Accept',
        'Authorization',
        'X-Request-Id',
      ])]: dice.one([
        '',
        '"',
        '*',
        'W/"1"',
        '"1", "2"',
        'Bearer x',
        'Bearer a.b.c',
        'x'.repeat(4_000),
        '\u00ff',
        'zh;q=x, *;q=',
        '"-1"',
        '"99999999999999999999"',
      ]),
    },
  }),
  'another method': (dice) => ({
    method: dice.one(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'POST', 'GET']),
  }),
};

const apply = (
  dice: Dice,
  request: Request,
  spoilers: Readonly<Record<string, Spoiler>>,
): Request => {
  const [what, spoil] = dice.one(Object.entries(spoilers));
  const more = spoil(dice, request);
  return more === undefined ? request : spoiled(request, what, more);
};

export const nearlyValid = (dice: Dice, request: Request): Request => apply(dice, request, near);

export const hostile = (dice: Dice, request: Request): Request => {
  let made = request;
  const times = 1 + dice.below(3);
  for (let time = 0; time < times; time += 1) {
    made = apply(dice, made, dice.chance(0.8) ? far : near);
  }
  return made;
};
