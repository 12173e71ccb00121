import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { documentOf } from '@kefu/service';
import { fieldsOfRequests, type OpenApi, type RequestField } from '@kefu/testing/openapi';
import { EveryService, serviceNames } from './every-service.js';

let every: EveryService;

beforeAll(async () => {
  every = await EveryService.start();
});
afterAll(() => every.stop());

const AT_ONCE = 8;

interface Problem {
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

const fieldsIn = (name: string): RequestField[] =>
  fieldsOfRequests(documentOf(every.of(name).app) as OpenApi);

const isOfQuery = ({ pointer }: RequestField): boolean => pointer.startsWith('#');

/** Text that people write: no word of a list, no number, no day, and no body that is a file. */
const isWritten = ({ schema, pointer }: RequestField): boolean =>
  [schema['type']].flat().includes('string') &&
  !['enum', 'format', 'pattern'].some((key) => key in schema) &&
  pointer !== '';

/** The body as the document shows it, with that value in the place of the field. */
const withIn = (body: unknown, [name, ...more]: readonly string[], value: unknown): unknown => {
  if (name === undefined) return value;
  if (name === '0') return [withIn(Array.isArray(body) ? body[0] : undefined, more, value)];
  const fields = (body ?? {}) as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: withIn(fields[name], more, value) };
};

/** What is said of that field alone, when it holds that value. */
const saidOf = async (name: string, field: RequestField, value: string): Promise<string> => {
  const { 'x-roles': roles } = field.operation as unknown as {
    'x-roles': readonly string[] | 'any';
  };
  const [role = ''] = roles === 'any' ? ['manager'] : roles;
  const who = await every.issuer.header({ sub: newId(), roles: [role], regions: ['*'] });
  const url = new URL(every.of(name).url + field.path.replaceAll(/\{\w+\}/g, newId()));
  const [parameter = '', ...within] = field.pointer.split('/').slice(isOfQuery(field) ? 2 : 1);
  if (isOfQuery(field)) url.searchParams.set(parameter, value);
  const { method } = field;
  const answer = await (isOfQuery(field)
    ? fetch(url, { method, headers: who })
    : fetch(url, {
        method,
        headers: { ...who, 'content-type': 'application/json' },
        body: JSON.stringify(withIn(field.example, [parameter, ...within], value)),
      }));
  const text = await answer.text();
  if (answer.status >= 500) return String(answer.status);
  const { errors = [] } = answer.status === 400 ? (JSON.parse(text) as Problem) : {};
  return errors.find(({ pointer }) => pointer === field.pointer)?.code ?? 'taken';
};

/** Of each field what is said of one value; those of which something else is said than is wanted. */
const otherThan = async (
  wanted: RegExp,
  name: string,
  fields: readonly RequestField[],
  value: (field: RequestField) => string,
): Promise<string[]> => {
  const others: string[] = [];
  const left = [...fields];
  const asking = async () => {
    for (let field = left.pop(); field; field = left.pop()) {
      const said = await saidOf(name, field, value(field));
      const { method, path, pointer } = field;
      if (!wanted.test(said)) others.push(`${method} ${path} ${pointer}: ${said}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asking));
  return others;
};

/** So long that no bound of length refuses it. */
const filled = ({ schema }: RequestField, text: string): string => {
  const { minLength = 0, maxLength = Infinity } = schema as Record<string, number>;
  return text.repeat(Math.ceil(minLength / text.length) + 1).slice(0, Math.min(maxLength, 100));
};

/** One of each kind: blanks of several scripts, joiners, marks of direction, fillers, controls. */
const NOTHING = ' \u3000\u00a0\u2003\t\n\u200b\u2060\ufeff\u202e\u3164\u2800\u{e0020}';

/** Spelled as days and moments are. */
const NO_DAYS = ['2026-02-30', '2027-02-29', '2026-13-01'];
const NO_MOMENTS = [
  ...NO_DAYS.map((day) => `${day}T10:00:00.000Z`),
  '2026-02-28T25:00:00.000Z',
  '2026-02-28T10:00:00',
];

/** Nobody means them: a digit too few or too many, or the last year that a field takes. */
const OTHER_YEARS = ['0001', '0206', '1000', '1899', '2200', '2999', '9999'];

describe.each(serviceNames)('fields of the requests of %s', (name) => {
  const written = () => fieldsIn(name).filter((field) => isWritten(field) && !isOfQuery(field));
  const asksForSome = ({ schema }: RequestField) => Number(schema['minLength']) > 0;

  it('G-03 every text asks for something, but for what an empty cell of a file stands for', () => {
    const others = written().filter((field) => !asksForSome(field));
    expect([...new Set(others.map(({ pointer }) => pointer))]).toEqual(
      others.length > 0 ? ['/fields/0/otherwise'] : [],
    );
  });

  it('G-03 no text is blanks and invisible characters, and each takes words', async () => {
    const fields = written().filter(asksForSome);
    const blank = (field: RequestField) => filled(field, NOTHING);
    expect(await otherThan(/^(nothing-to-read|not-a-phone)$/, name, fields, blank)).toEqual([]);
    const words = (field: RequestField) => filled(field, '客户要求');
    expect(await otherThan(/^(?!nothing-to-read|5)/, name, fields, words)).toEqual([]);
  });

  it.each([
    ['day', 'date', /^not-a-day$/, NO_DAYS, '2024-02-29'],
    ['moment', 'date-time', /^not-an-instant$/, NO_MOMENTS, '2024-02-29T10:00:00.000Z'],
  ])('G-03 no %s is one that the calendar does not have', async (_what, ...row) => {
    const [format, code, impossible, leap] = row;
    const fields = fieldsIn(name).filter(({ schema }) => schema['format'] === format);
    for (const value of impossible) {
      expect(await otherThan(code, name, fields, () => value)).toEqual([]);
    }
    expect(await otherThan(/^(?!not-a|5)/, name, fields, () => leap)).toEqual([]);
  });

  it.each([
    ['day', 'date', /^day-of-other-times$/, ''],
    ['moment', 'date-time', /^not-an-instant$/, 'T10:00:00.000Z'],
  ])('G-03 no %s is of other times than people can mean', async (_what, format, code, time) => {
    const fields = fieldsIn(name).filter(({ schema }) => schema['format'] === format);
    for (const year of OTHER_YEARS) {
      expect(await otherThan(code, name, fields, () => `${year}-06-30${time}`)).toEqual([]);
    }
  });
});
