import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const everybody = {
  sub: 'everybody-1',
  roles: ['agent', 'archivist', 'manager', 'account-manager', 'director', 'salesperson'],
};

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Described {
  readonly paths: Record<string, { get?: { parameters?: readonly Parameter[] } }>;
}

const listsByCustomer = async (): Promise<string[]> => {
  const { body } = await archive.get('openapi.json');
  return Object.entries((body as unknown as Described).paths).flatMap(([path, { get }]) =>
    get?.parameters?.some((one) => one.in === 'query' && one.name === 'customerId')
      ? [path.slice('/api/customers/'.length)]
      : [],
  );
};

describe('CU-01 lists of the records of one customer', () => {
  it('show the survivor’s where they are asked for by the id of who was merged into that customer', async () => {
    const [a, b] = [await archive.filed({ tier: 'key' }), await archive.filed()];
    const asset = { category: 'copier', model: 'KF-1', serial: 'M-1', contractKind: 'none' };
    await archive.post(`customers/${b.id}/assets`, asset);
    await archive.merge(a.id, b.id);
    const paths = await listsByCustomer();
    expect(paths.length).toBeGreaterThanOrEqual(11);
    const shown: Record<string, number> = {};
    for (const path of paths) {
      const [bySurvivor, byOld] = await Promise.all(
        [a.id, b.id].map((id) => archive.get(`${path}?customerId=${id}`, { as: everybody })),
      );
      expect([path, byOld?.status]).toEqual([path, 200]);
      const items = bySurvivor?.body.items ?? [];
      expect([path, byOld?.body.items]).toEqual([path, expect.arrayContaining(items)]);
      shown[path] = items.length;
    }
    expect(shown).toMatchObject({ assets: 1, visits: 1, 'key-accounts': 1 });
  });
});
