import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { said, saidBy } from './index.js';

const messages = join(import.meta.dirname, '../../../../../libs/messages');

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

const published = globSync('*/schemas/*.json', { cwd: messages }).map((file) => ({
  type: file.replace(/^.*\/(.*)\.json$/u, '$1'),
  schema: JSON.parse(readFileSync(join(messages, file), 'utf8')) as Schema,
}));

/** State on the personal stream is no event. */
const isEvent = (type: string): boolean =>
  /^kefu\.(?!personal\.)[^.]+\.[^.]+\.[^.]+\.v\d+$/u.test(type);

describe('what stands on the timeline', () => {
  it('CU-16 leaves out no published event that names a customer', () => {
    const naming = published.filter(
      ({ type, schema }) => isEvent(type) && JSON.stringify(schema).includes('"customerId"'),
    );
    expect(naming.length).toBeGreaterThan(20);
    expect(naming.map(({ type }) => type).filter((type) => !saidBy.has(type))).toEqual([]);
  });

  it('CU-16 leaves out none of a record of which another event names the customer', () => {
    const recordOf = (type: string) => type.split('.').slice(0, 3).join('.');
    const records = new Set([...saidBy.keys()].map(recordOf));
    const types = published.map(({ type }) => type).filter(isEvent);
    const left = types.filter((type) => records.has(recordOf(type)) && !saidBy.has(type));
    expect(left).toEqual([]);
  });

  it('CU-16 knows every event once, and only published ones', () => {
    const types = said.map(({ of }) => of.type);
    expect(new Set(types).size).toBe(types.length);
    const known = new Set(published.map(({ type }) => type));
    expect(types.filter((type) => !known.has(type))).toEqual([]);
  });

  it('CU-16 goes by fields that the events have', () => {
    const missing = said.flatMap(({ of, who, codes }) => {
      const { schema } = published.find(({ type }) => type === of.type) ?? {};
      const fields = Object.keys(schema?.properties ?? {});
      return [who, ...codes]
        .filter((field) => field !== undefined)
        .filter((field) => !fields.includes(field))
        .map((field) => `${of.type} ${field}`);
    });
    expect(missing).toEqual([]);
  });

  it.each(said.map((one) => [one.of.type, one] as const))(
    'CU-16 says %s in Chinese and English',
    (_type, { sentence }) => {
      const { zh, en } = sentence({});
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/u);
    },
  );
});
