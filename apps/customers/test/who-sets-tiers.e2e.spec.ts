import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { documentOf, routesOf } from '@kefu/service';
import { fieldsOfRequests, type OpenApi } from '@kefu/testing/openapi';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

/** The manager decides, and the director above. */
const decide = ['manager', 'director'];

const rolesOf = (wanted: string): string[] => {
  const route = routesOf(archive.service.app).find(
    ({ method, path }) => `${method} ${path.replace('/api/customers/', '')}` === wanted,
  );
  return typeof route?.roles === 'string' ? [] : [...(route?.roles ?? [])];
};
const somebody = (role: string) => ({ sub: newId(), roles: [role], regions: ['east'] });

describe('CU-12 the tier of a customer', () => {
  it('CU-12 is named by no request but filing, changing and the choice of a merger', () => {
    const fields = fieldsOfRequests(documentOf(archive.service.app) as OpenApi);
    const named = fields.filter(
      ({ pointer }) => pointer.endsWith('/tier') && !pointer.startsWith('#'),
    );
    expect(
      named.map(({ method, path, pointer }) =>
        [method, path.replace('/api/customers/', ''), pointer].join(' '),
      ),
    ).toEqual([
      'POST customers /tier',
      'PATCH customers/{id} /tier',
      'POST customers/{id}/merge /choices/tier',
    ]);
  });

  it('CU-12 is set and taken away by nobody else, whoever may file and change', async () => {
    const filers = rolesOf('POST customers');
    const changers = rolesOf('PATCH customers/:id');
    expect(filers.length * changers.length).toBeGreaterThan(9);
    const told: unknown[] = [];
    for (const role of filers) {
      const filing = { kind: 'person', name: '钱七', regionCode: 'east', tier: 'vip' };
      const { status, body } = await archive.post('customers', filing, { as: somebody(role) });
      told.push(['files', role, status === 201 ? 'taken' : body.code]);
    }
    for (const role of changers) {
      const { id } = await archive.filed({});
      for (const tier of ['key', 'standard']) {
        const change = { tier };
        const as = somebody(role);
        const { status, body } = await archive.patch(`customers/${id}`, change, { as });
        told.push([tier, role, status === 200 ? 'taken' : body.code]);
        await archive.patch(`customers/${id}`, { tier: 'key' }, { as: manager });
      }
    }
    const wanted = (role: string) => (decide.includes(role) ? 'taken' : 'tier-is-the-managers');
    expect(told).toEqual([
      ...filers.map((role) => ['files', role, wanted(role)]),
      ...changers.flatMap((role) => ['key', 'standard'].map((tier) => [tier, role, wanted(role)])),
    ]);
  });

  it.each(['POST customers/:id/merge', 'POST tier-proposals/:id/confirm'])(
    'CU-12 %s is asked by them alone',
    (route) => {
      expect(rolesOf(route).sort()).toEqual([...decide].sort());
    },
  );
});
