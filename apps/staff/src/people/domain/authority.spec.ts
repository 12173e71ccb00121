import { describe, expect, it } from '@jest/globals';
import { roleNames, rolesAbove, type Role } from '@kefu/handbook';
import { system, type Actor } from '@kefu/kernel';
import { refusalOf } from '@kefu/testing/life-cycles';
import { appoint } from './appoint.js';
import { mustKeepRegion, mustOutrank } from './authority.js';
import { changeRegions, changeRoles, correct, renewCredentials } from './change-person.js';
import { dismiss, reinstate } from './dismiss.js';
import type { Person } from './person.js';

const now = '2026-11-28T06:37:07.000Z';
const free = { otherManagers: 1, otherAdmins: 1 };
const open = new Set(['east', 'west']);
const actor = (roles: Role[], regions = ['*'], id = 'boss'): Actor => ({
  id,
  kind: 'person',
  roles,
  regions,
});
const person = (roles: Role[], regionIds = ['east'], id = 'p'): Person => ({
  id,
  number: 'P-1',
  name: '王伟',
  roles,
  regionIds,
  status: 'active',
  appointedAt: now,
});

/** Every way to change what somebody may do, or whether they work here. */
const ways: Readonly<Record<string, (by: Actor, of: Person) => unknown>> = {
  appoint: (by, of) => appoint(of, open, { now, by }),
  'take a role': (by, of) => changeRoles(of, { roles: ['clerk'], reason: 'r' }, free, { now, by }),
  'give a role': (by, { roles, ...of }) =>
    changeRoles({ ...of, roles: ['clerk'] }, { roles, reason: 'r' }, free, { now, by }),
  'change regions': (by, of) =>
    changeRegions(of, { regionIds: ['west'], reason: 'r' }, free, open, { now, by }),
  'change the grade': (by, of) =>
    correct(of, { gradeTrack: 'engineering', reason: 'r' }, { now, by }),
  'reset a password': (by, of) => renewCredentials(of, { reason: 'r', own: false }, { now, by }),
  dismiss: (by, of) => dismiss(of, 'r', free, { now, by }),
  reinstate: (by, of) => reinstate({ ...of, status: 'dismissed' }, 'r', { now, by }),
};
const each = Object.entries(ways);
const codeOf = (way: (by: Actor, of: Person) => unknown, by: Actor, of: Person): string => {
  try {
    way(by, of);
    return 'allowed';
  } catch {
    return refusalOf(() => way(by, of)).code;
  }
};

describe('who decides what somebody may do', () => {
  it.each(each)('ST-01 to %s takes who is above them, or an administrator', (name, way) => {
    for (const mine of roleNames) {
      for (const theirs of roleNames) {
        if (theirs === 'service-account') continue;
        const touched: Role[] = name.endsWith('a role') ? [theirs, 'clerk'] : [theirs];
        const above = touched.every((role) => rolesAbove(role).includes(mine));
        const allowed = mine === 'admin' || above;
        const code = codeOf(way, actor([mine]), person([theirs]));
        const refused = theirs === 'admin' ? 'only-admin' : 'not-above';
        expect([mine, theirs, code]).toEqual([mine, theirs, allowed ? 'allowed' : refused]);
      }
    }
  });

  it.each(each)('ST-01 nobody may %s for themselves, not even an administrator', (_name, way) => {
    for (const mine of roleNames) {
      const roles: Role[] = mine === 'service-account' ? ['clerk'] : [mine];
      expect(codeOf(way, actor(roles, ['*'], 'p'), person(roles))).toBe('own-authority');
    }
  });

  it.each(each)('ST-01 to %s takes who serves each of their regions', (_name, way) => {
    const clerk = person(['clerk'], ['east', 'west']);
    expect(codeOf(way, actor(['manager'], ['east']), clerk)).toBe('not-above');
    expect(codeOf(way, actor(['manager'], ['east', 'west']), clerk)).toBe('allowed');
    expect(codeOf(way, actor(['manager'], ['east']), person(['clerk'], ['*']))).toBe('not-above');
    expect(codeOf(way, actor(['admin'], []), person(['clerk'], ['*']))).toBe('allowed');
  });

  it('ST-01 whoever is above one role only of somebody is not above them', () => {
    const both = person(['technician', 'director']);
    for (const [, way] of each) expect(codeOf(way, actor(['manager']), both)).toBe('not-above');
  });

  it('ST-01 a manager gives no role that is above them, though the person is below', () => {
    const way = (to: Role) => () =>
      changeRoles(person(['clerk']), { roles: ['clerk', to], reason: 'r' }, free, {
        now,
        by: actor(['manager']),
      });
    for (const higher of [
      'manager',
      'director',
      'general-manager',
      'gm-office',
      'finance',
    ] as const)
      expect(refusalOf(way(higher)).code).toBe('not-above');
    expect(refusalOf(way('admin')).code).toBe('only-admin');
  });

  it('ST-01 everybody corrects their own name and phone, nobody their own grade', () => {
    const by = actor(['manager'], ['*'], 'p');
    const own = person(['manager']);
    expect(correct(own, { phone: '2', reason: 'r' }, { now, by }).next.phone).toBe('2');
    expect(codeOf(ways['change the grade'] ?? (() => undefined), by, own)).toBe('own-authority');
  });

  it('ST-01 Kefu itself lets the first people in', () => {
    mustOutrank(system('first start'), 'p', person(['admin', 'general-manager'], ['*']));
  });

  it('ST-01 teams and regions are kept by who serves them', () => {
    const code = (regions: string[], region: string) =>
      codeOf(
        () => {
          mustKeepRegion(actor(['manager'], regions), region);
        },
        actor([]),
        person(['clerk']),
      );
    expect(code(['east'], 'east')).toBe('allowed');
    expect(code(['east'], 'west')).toBe('other-region');
    expect(code(['east'], '*')).toBe('other-region');
    expect(code(['*'], '*')).toBe('allowed');
  });
});
