import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { demoPersonId } from '../src/index.js';
import { appoint, eventsOf, itemsOf } from './ask-staff.js';
import { startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const id = demoPersonId;

const change = async (as: string, path: string, body: object) => {
  const { status, body: answer } = await staff.ask(path, { as, body: { reason: '调整', ...body } });
  return answer['code'] ?? status;
};
const grantsTo = async (as: string, query = '') =>
  itemsOf((await staff.ask(`grants?limit=200${query}`, { as })).body);

describe('authority', () => {
  it('ST-01 lets a manager widen neither their own authority nor that of who is above them', async () => {
    const own = `people/${id('M-0001')}`;
    expect(await change('M-0001', `${own}/change-roles`, { roles: ['general-manager'] })).toBe(
      'own-authority',
    );
    expect(await change('M-0001', `${own}/change-regions`, { regionIds: ['*'] })).toBe(
      'own-authority',
    );
    expect(await change('M-0001', `${own}/reset-password`, {})).toBe('own-authority');
    expect(await change('M-0001', `${own}/dismiss`, {})).toBe('own-authority');
    for (const number of ['G-0001', 'D-0001', 'M-0002', 'W-0001']) {
      const above = `people/${id(number)}`;
      expect(await change('M-0001', `${above}/reset-password`, {})).toBe('not-above');
      expect(await change('M-0001', `${above}/dismiss`, {})).toBe('not-above');
      expect(await change('M-0001', `${above}/correct`, { phone: '13800138000' })).toBe(
        'not-above',
      );
      expect(await change('M-0001', `${above}/change-roles`, { roles: ['clerk'] })).toBe(
        'not-above',
      );
    }
    for (const role of ['general-manager', 'director', 'manager', 'gm-office', 'finance']) {
      expect((await appoint(staff, 'P-0100', [role])).body).toMatchObject({
        status: 403,
        code: 'not-above',
        rule: 'ST-01',
      });
    }
    expect((await appoint(staff, 'P-0100', ['admin'])).body).toMatchObject({ code: 'only-admin' });
  });

  it('ST-01 lets who is above, and the administrator, decide', async () => {
    const manager = { number: 'P-0101', name: '新人', roles: ['manager'], regionIds: ['*'] };
    expect((await staff.ask('people', { as: 'D-0001', body: manager })).status).toBe(201);
    const boss = { ...manager, number: 'P-0102', roles: ['general-manager'] };
    expect((await staff.ask('people', { as: 'G-0001', body: boss })).body['code']).toBe(
      'not-above',
    );
    expect((await staff.ask('people', { as: 'X-0001', body: boss })).status).toBe(201);
    expect(await change('D-0001', `people/${id('M-0002')}/reset-password`, {})).toBe(200);
  });

  it('ST-01 tells those above whatever widens authority, in the same transaction', async () => {
    const { id: personId } = await appoint(staff, 'P-0103', ['clerk']);
    await change('M-0001', `people/${personId}/change-roles`, { roles: ['clerk', 'archivist'] });
    await change('M-0001', `people/${personId}/change-regions`, { regionIds: ['east', 'west'] });
    await change('M-0001', `people/${personId}/reset-password`, {});
    await change('M-0001', `people/${personId}/change-roles`, { roles: ['clerk'] });
    const told = await grantsTo('D-0001', `&personId=${personId}`);
    expect(told.map(({ kind }) => kind)).toEqual(['credentials', 'regions', 'roles', 'appointed']);
    expect(told[2]).toMatchObject({
      byId: id('M-0001'),
      rolesGained: ['archivist'],
      regionsGained: [],
      tells: ['manager', 'director', 'general-manager', 'admin'],
    });
    const [event] = await eventsOf(staff, String(told[0]?.['id']));
    expect(event?.type).toBe('kefu.staff.grant.made.v1');
    expect(event?.body).not.toContain('新人');
  });

  it('ST-01 tells nobody of what was given to who is beside or above them', async () => {
    const all = await grantsTo('X-0001');
    const bosses = all.filter(({ rolesGained }) =>
      (rolesGained as string[]).includes('general-manager'),
    );
    expect(bosses.length).toBeGreaterThan(0);
    const seen = await grantsTo('M-0001');
    expect(seen.every(({ tells }) => (tells as string[]).includes('manager'))).toBe(true);
    const hidden = `grants/${String(bosses[0]?.['id'])}`;
    expect((await staff.ask(hidden, { as: 'M-0001' })).status).toBe(404);
    expect((await staff.ask(hidden, { as: 'G-0001' })).status).toBe(200);
    expect((await staff.ask('grants', { as: 'T-0001' })).status).toBe(403);
  });

  it('ST-01 keeps teams and regions to who serves the region', async () => {
    await change('X-0001', `people/${id('M-0002')}/change-regions`, { regionIds: ['west'] });
    const name = { zh: '组', en: 'Team' };
    expect(await change('M-0002', 'teams', { name, regionId: 'east', memberIds: [] })).toBe(
      'other-region',
    );
    expect(await change('M-0002', 'regions/east/rename', { name })).toBe('other-region');
    expect(await change('M-0002', 'regions', { code: 'south', name })).toBe('other-region');
    expect(await change('M-0002', 'teams', { name, regionId: 'west', memberIds: [] })).toBe(201);
  });

  it('ST-01 goes by what somebody is now, whatever their token still says', async () => {
    const { body } = await staff.ask('people', {
      as: 'X-0001',
      body: { number: 'P-0104', name: '新人', roles: ['manager'], regionIds: ['*'] },
    });
    const self = `people/${String(body['id'])}`;
    expect((await staff.ask('me', { as: 'P-0104' })).status).toBe(200);
    await change('X-0001', `${self}/change-roles`, { roles: ['clerk'] });
    expect(await change('P-0104', `people/${id('A-0001')}/dismiss`, {})).toBe('role-missing');
    await change('X-0001', `${self}/dismiss`, {});
    expect((await staff.ask('me', { as: 'P-0104' })).body).toMatchObject({
      status: 401,
      code: 'token-invalid',
    });
    const rows = await staff.service.app
      .get(Database)
      .query('SELECT FROM person WHERE number = $1 AND status = $2', ['A-0001', 'active']);
    expect(rows).toHaveLength(1);
  });
});
