import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { operations as ofCallbacks } from '../api/callbacks/operations.gen';
import { operations as ofComplaints } from '../api/complaints/operations.gen';
import { operations as ofContracts } from '../api/contracts/operations.gen';
import { operations as ofCustomers } from '../api/customers/operations.gen';
import { operations as ofRepair } from '../api/field-repair/operations.gen';
import { operations as ofStaff } from '../api/staff/operations.gen';
import type { Field, Operations } from '../parts/operation';
import { words as en } from './en';
import { wordsOfEvent } from './use-words';
import { words as zh } from './zh-CN';

const all: Operations = {
  ...ofRepair,
  ...ofCallbacks,
  ...ofComplaints,
  ...ofContracts,
  ...ofCustomers,
  ...ofStaff,
};

/** Fields with those of groups and lists in them. */
const fieldsIn = (fields: readonly Field[] = []): readonly Field[] =>
  fields.flatMap((field) => [
    field,
    ...fieldsIn(field.fields),
    ...fieldsIn(field.of ? [{ ...field.of, name: field.name }] : []),
  ]);

const asked = Object.values(all).flatMap(({ fields }) => fieldsIn(fields));
interface Documented {
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
}
const root = join(import.meta.dirname, '../../../..');
const services = readdirSync(join(root, 'libs/messages'));

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const without = (words: object, names: readonly string[]): readonly string[] =>
  unique(names).filter((name) => !Object.hasOwn(words, name));

describe('the words of the console', () => {
  it('name every field that a form can ask', () => {
    expect(
      without(
        zh.fields,
        asked.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('say every value that a form can offer', () => {
    const missing = asked.flatMap(({ name, options = [] }) =>
      options.filter(
        (value) =>
          // A rule is called by its id
          !/^[A-Z]{1,2}-\d\d$/u.test(value) &&
          ![value, `${name}.${value}`, `roles.${value}`].some((key) =>
            Object.hasOwn(zh.choices, key),
          ),
      ),
    );
    expect(unique(missing)).toEqual([]);
  });

  it('say what every event tells, and nothing that none does', () => {
    const events = services.flatMap((service) => {
      const file = join(root, 'libs/messages', service, 'asyncapi.json');
      const { channels } = JSON.parse(readFileSync(file, 'utf8')) as Documented;
      return Object.values(channels).map(({ address }) => address);
    });
    const types = events.filter((address) => /\.v\d+$/u.test(address));
    const said = types.map((type) => wordsOfEvent(type));
    expect(types.length).toBeGreaterThan(400);
    const isSaid = (words: readonly string[]) =>
      words.some((key) => Object.hasOwn(zh.choices, key));
    expect(types.filter((_, at) => !isSaid(said[at] ?? []))).toEqual([]);
    const known = new Set(said.flat());
    const words = Object.keys(zh.choices).filter((key) => key.startsWith('event.'));
    expect(words.filter((key) => !known.has(key))).toEqual([]);
  });

  it('name the button of every deed', () => {
    const deeds = Object.keys(all).filter((name) => !name.includes('.deadLetters.'));
    expect(without(zh.deeds, deeds)).toEqual([]);
  });

  it('name no deed that no service has', () => {
    const known = { ...all };
    expect(
      without(
        known,
        Object.keys(zh.deeds).filter((name) => !name.startsWith('console.')),
      ),
    ).toEqual([]);
  });

  it.each(Object.keys(zh) as (keyof typeof zh)[])(
    'are the same keys in both languages: %s',
    (part) => {
      expect(Object.keys(en[part]).sort()).toEqual(Object.keys(zh[part]).sort());
    },
  );

  it('are Chinese in Chinese, and have no Chinese in English', () => {
    const texts = (words: object) =>
      Object.values(words).flatMap((part) => Object.values(part as object) as string[]);
    const chinese = /\p{Script=Han}/u;
    expect(texts(en).filter((text) => chinese.test(text))).toEqual([]);
    // Beside what is filled in there may be marks alone
    const latin = texts(zh).filter(
      (text) => !chinese.test(text) && /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/gu, '')),
    );
    // Codes and abbreviations that Chinese offices use as they are
    expect(
      latin.filter(
        (text) =>
          !/^(?:VIP|Big5|Shift-JIS|EUC-KR|GB18030|UTF-(?:8|16 [LB]E)|Windows-1252)$/u.test(text),
      ),
    ).toEqual([]);
  });
});
