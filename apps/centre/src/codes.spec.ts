import { describe, expect, it } from '@jest/globals';
import { handbookOf, loadProfile } from '@kefu/handbook';
import { CODE_LISTS, type CodeList, type ListsOf } from '@kefu/service';
import { readDocuments } from './read-documents.js';
import { services } from './services.js';

const profiles = [
  'demo',
  'copier-repair',
  'auto-dealer',
  'power-station',
  'property-sales',
  'sewage',
];

interface Provider {
  readonly provide: unknown;
  readonly useValue: ListsOf;
}

/** What a service tells at `codes`. */
const told = (module: object, profile: string): readonly CodeList[] => {
  const providers = Reflect.getMetadata('providers', module) as readonly Provider[];
  const lists = providers.find(({ provide }) => provide === CODE_LISTS)?.useValue;
  return lists?.(handbookOf(loadProfile(profile))) ?? [];
};

const namedIn = (document: object): readonly string[] => [
  ...new Set(
    Array.from(
      JSON.stringify(document).matchAll(/"x-codes":"([^"]+)"/gu),
      ([, list]) => list ?? '',
    ),
  ),
];

describe.each(profiles)('codes of the profile %s', (profile) => {
  it('G-03 are told by name in both languages by each service whose requests are chosen of them', async () => {
    const documents = await readDocuments();
    for (const { name, module } of services) {
      const lists = told(module, profile);
      // A centre that sets no list of its kinds of contract takes none; every other has a default
      const empty = lists.filter(({ codes }) => codes.length === 0).map(({ list }) => list);
      expect([name, empty.filter((list) => list !== 'contract-kinds')]).toEqual([name, []]);
      const missing = namedIn(documents.get(name) ?? {}).filter(
        (named) => !lists.some(({ list }) => list === named),
      );
      expect([name, missing]).toEqual([name, []]);
      for (const { title } of lists.flatMap(({ codes }) => codes)) {
        expect([title.zh, title.en].map((words) => words.length > 1)).toEqual([true, true]);
      }
    }
  });

  it('G-03 are told once in each list', () => {
    const twice = services
      .flatMap(({ module }) => told(module, profile))
      .filter(({ codes }) => new Set(codes.map(({ code }) => code)).size < codes.length);
    expect(twice).toEqual([]);
  });
});
