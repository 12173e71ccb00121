import { describe, expect, it } from '@jest/globals';
import { system, type Actor } from '@kefu/kernel';
import { gained, makeGrant, type Holder } from './grant.js';

const by: Actor = { id: 'boss', kind: 'person', roles: ['director'], regions: ['*'] };
const holder = (more: Partial<Holder> = {}): Holder => ({
  id: 'p',
  status: 'active',
  roles: ['technician'],
  regionIds: ['east'],
  ...more,
});

describe('what is told of authority', () => {
  it('ST-01 tells what somebody gained, and as what', () => {
    expect(gained(undefined, holder(), by)).toMatchObject({
      kind: 'appointed',
      personId: 'p',
      byId: 'boss',
      rolesGained: ['technician'],
      regionsGained: ['east'],
    });
    expect(gained(holder(), holder({ roles: ['technician', 'repair-lead'] }), by)).toMatchObject({
      kind: 'roles',
      rolesGained: ['repair-lead'],
      regionsGained: [],
    });
    expect(gained(holder(), holder({ regionIds: ['*'] }), by)).toMatchObject({
      kind: 'regions',
      regionsGained: ['*'],
    });
    expect(gained(holder({ status: 'dismissed' }), holder(), by)).toMatchObject({
      kind: 'reinstated',
      rolesGained: ['technician'],
    });
    const set = holder({ credentialsChangedAt: '2026-11-28T06:37:07.000Z' });
    expect(gained(holder(), set, by)).toMatchObject({ kind: 'credentials', rolesGained: [] });
  });

  it('ST-01 tells nothing of what is taken away, of one’s own password, and of a first start', () => {
    expect(gained(holder({ roles: ['technician', 'clerk'] }), holder(), by)).toBeUndefined();
    expect(gained(holder(), holder({ status: 'dismissed' }), by)).toBeUndefined();
    expect(gained(holder(), holder(), by)).toBeUndefined();
    const set = holder({ credentialsChangedAt: '2026-11-28T06:37:07.000Z' });
    expect(gained(holder(), set, { ...by, id: 'p' })).toBeUndefined();
    expect(gained(undefined, holder(), system('first start'))).toBeUndefined();
  });

  it('ST-01 tells who is above all that they are now; of the highest, the highest', () => {
    const tells = (roles: Holder['roles']) => gained(undefined, holder({ roles }), by)?.tells;
    expect(tells(['technician'])).toEqual([
      'repair-lead',
      'manager',
      'director',
      'general-manager',
      'admin',
    ]);
    expect(tells(['technician', 'manager'])).toEqual(['director', 'general-manager', 'admin']);
    expect(tells(['clerk', 'finance'])).toEqual(['general-manager', 'admin']);
    expect(tells(['general-manager'])).toEqual(['general-manager', 'admin']);
    expect(tells(['admin'])).toEqual(['general-manager', 'admin']);
  });

  it('ST-01 is said to other services too, by ids', () => {
    const grant = gained(undefined, holder(), by);
    if (!grant) throw new Error('nothing was gained');
    const { events } = makeGrant(grant, { newId: () => 'g', now: '2026-11-28T06:37:07.000Z' });
    expect(events).toEqual([
      expect.objectContaining({
        rule: 'ST-01',
        data: expect.objectContaining({ personId: 'p', byId: 'boss', roles: ['technician'] }),
      }),
    ]);
  });
});
