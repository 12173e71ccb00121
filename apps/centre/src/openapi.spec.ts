import { beforeAll, describe, expect, it } from '@jest/globals';
import { readers } from '@kefu/handbook';
import { faultsOf } from '@kefu/testing/openapi';
import { readDocuments } from './read-documents.js';
import { services } from './services.js';

let documents: ReadonlyMap<string, object>;

beforeAll(async () => {
  documents = await readDocuments();
});

interface Operations {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; 'x-roles': readonly string[] | string }>
  >;
}

/** By each route that reads of a service: its path, and the roles that may use it. */
const reading = (name: string): readonly (readonly [string, readonly string[] | string])[] =>
  Object.entries((documents.get(name) as Operations).paths).flatMap(([path, { get }]) =>
    get ? [[path, get['x-roles']] as const] : [],
  );

describe('the OpenAPI documents', () => {
  it.each(services.map(({ name }) => name))('of %s is valid and says everything', async (name) => {
    expect(await faultsOf(documents.get(name) ?? {})).toEqual([]);
  });

  it.each([
    ['no docstring', /,"summary":"[^"]*"/u, '', 'no summary'],
    [
      'a dangling reference',
      '"#/components/schemas/Problem"',
      '"#/components/schemas/Gone"',
      'Gone',
    ],
    ['a moment that is text', ',"format":"date-time"', '', 'is no date-time'],
    ['an error of another type', /problem\+json/gu, 'json', 'is no problem+json'],
    ['an example that does not fit', '"status":"running"', '"status":"asleep"', 'the example of'],
  ])('are faulted for %s', async (_what, said, instead, fault) => {
    const document = JSON.stringify(documents.get('staff')).replace(said, instead);
    expect(await faultsOf(JSON.parse(document) as object)).toContainEqual(
      expect.stringContaining(fault),
    );
  });

  it('are of the usual dialect of schemas: the page that shows them warns in red of any other', () => {
    const dialects = [...documents.values()].map((document) => Object.keys(document));
    expect(dialects.flat()).not.toContain('jsonSchemaDialect');
  });

  it('have operation ids that are unique in the centre', () => {
    const ids = [...documents.values()].flatMap((document) =>
      Object.values((document as Operations).paths).flatMap((methods) =>
        Object.values(methods).map(({ operationId }) => operationId),
      ),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^([a-z][A-Za-z0-9]*\.)+[a-z][A-Za-z0-9]*$/u.test(id))).toEqual([]);
  });

  it.each(services.map(({ name }) => name))(
    'let those read of %s who hear of its changes, and no others',
    (name) => {
      const named = new Set(reading(name).flatMap(([, roles]) => (roles === 'any' ? [] : roles)));
      const heard = new Set<string>(readers[name as keyof typeof readers] ?? []);
      expect([...named].filter((role) => !heard.has(role))).toEqual([]);
      const forAll = reading(name).some(([path, roles]) => roles === 'any' && path.endsWith('}'));
      expect([...heard].filter((role) => !forAll && !named.has(role))).toEqual([]);
    },
  );
});
