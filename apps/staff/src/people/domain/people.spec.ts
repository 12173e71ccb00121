import { describe, expect, it } from '@jest/globals';
import type { Role } from '@kefu/handbook';
import { system, type Actor } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import { appoint } from './appoint.js';
import { changeRegions, changeRoles, correct, placeInTeam } from './change-person.js';
import { dismiss, reinstate } from './dismiss.js';
import { personTransitions } from './life-cycle.js';
import type { Person, PersonContext, PersonStatus } from './person.js';
import type { Standing } from './standing.js';

const by: Actor = { id: 'm', kind: 'person', roles: ['manager'], regions: ['*'] };
const context: PersonContext = { now: '2026-11-23T06:37:07.000Z', by };
const open = new Set(['east', 'west']);
const free: Standing = { otherManagers: 1, otherAdmins: 1 };

const person = (more: Partial<Person> = {}): Person => ({
  id: 'p',
  number: 'T-0001',
  name: '王伟',
  roles: ['technician'],
  regionIds: ['east'],
  status: 'active',
  appointedAt: context.now,
  ...more,
});

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'allowed';
};

describe('the life of a person at the centre', () => {
  it('ST-01 goes and comes back, and nothing twice', () => {
    const one = (status: PersonStatus) => person({ status });
    const faults = faultsOfLifeCycle<PersonStatus>({
      transitions: personTransitions,
      first: ['active'],
      ends: [],
      table: `
                   active     dismissed
        dismiss    dismissed  -
        reinstate  -          active`,
      verbs: {
        dismiss: (status) => dismiss(one(status), 'left', free, context),
        reinstate: (status) => reinstate(one(status), 'back', context),
      },
    });
    expect(faults).toEqual([]);
  });

  it('ST-01 says who works where as what, and never by name', () => {
    const { events, next } = appoint(
      {
        id: 'p',
        number: 'T-0001',
        name: '王伟',
        phone: '1',
        roles: ['technician'],
        regionIds: ['*'],
      },
      open,
      context,
    );
    expect(events).toEqual([
      expect.objectContaining({
        data: { number: 'T-0001', roles: ['technician'], regionIds: ['*'] },
      }),
    ]);
    expect(next.status).toBe('active');
  });

  it('ST-01 keeps number, roles and history over a dismissal, and leaves the team', () => {
    const gone = dismiss(person({ teamId: 't' }), 'left', free, context);
    expect(gone.next).toMatchObject({ status: 'dismissed', dismissedAt: context.now });
    expect(gone.next.teamId).toBeUndefined();
    const back = reinstate(gone.next, 'back', context);
    expect(back.next).toMatchObject({ number: 'T-0001', roles: ['technician'], status: 'active' });
    expect(back.next.dismissedAt).toBeUndefined();
  });
});

describe('what is refused', () => {
  const roles = (before: Role[], after: Role[], standing: Standing, actor: Actor = by) =>
    code(() =>
      changeRoles(person({ roles: before }), { roles: after, reason: 'r' }, standing, {
        ...context,
        by: actor,
      }),
    );

  it('ST-01 refuses to lose the last manager or administrator by dismissal or by change of role', () => {
    const alone: Standing = { otherManagers: 0, otherAdmins: 0 };
    const admin = { ...by, roles: ['admin'] };
    expect(roles(['manager'], ['clerk'], alone, admin)).toBe('last-manager');
    expect(roles(['manager'], ['manager', 'clerk'], alone, admin)).toBe('allowed');
    expect(roles(['admin'], ['clerk'], alone, admin)).toBe('last-admin');
    const last = person({ roles: ['manager'] });
    const byAdmin = { ...context, by: admin };
    expect(code(() => dismiss(last, 'left', alone, byAdmin))).toBe('last-manager');
    expect(code(() => dismiss(last, 'left', free, byAdmin))).toBe('allowed');
  });

  it('ST-01 refuses that others than administrators make or unmake one', () => {
    expect(roles(['clerk'], ['admin'], free)).toBe('only-admin');
    expect(roles(['admin'], ['clerk'], free)).toBe('only-admin');
    expect(roles(['clerk'], ['admin'], free, { ...by, roles: ['admin'] })).toBe('allowed');
    expect(roles(['clerk'], ['admin'], free, system('demo'))).toBe('allowed');
    expect(
      code(() => reinstate(person({ roles: ['admin'], status: 'dismissed' }), 'r', context)),
    ).toBe('only-admin');
  });

  it('ST-01 refuses to dismiss who leads a team', () => {
    const leads = { ...free, team: { regionId: 'east', leads: true } };
    expect(code(() => dismiss(person(), 'left', leads, context))).toBe('leads-a-team');
  });

  it('ST-01 refuses to take from who is in a team the role and region that it needs', () => {
    const member = { ...free, team: { regionId: 'east', leads: false } };
    expect(roles(['technician'], ['clerk'], member)).toBe('team-needs-role');
    const move = (regionIds: string[]) =>
      code(() => changeRegions(person(), { regionIds, reason: 'r' }, member, open, context));
    expect(move(['west'])).toBe('team-needs-region');
    expect(move(['*'])).toBe('allowed');
    expect(move(['moon'])).toBe('no-such-region');
  });

  it('ST-01 refuses to change who was dismissed', () => {
    const gone = person({ status: 'dismissed' });
    expect(code(() => changeRoles(gone, { roles: ['clerk'], reason: 'r' }, free, context))).toBe(
      'dismissed',
    );
  });
});

describe('a change', () => {
  it('ST-01 is told to others with the whole new state, and only when it is one', () => {
    const command = { roles: ['technician', 'repair-lead'] as const, reason: 'promoted' };
    const { events, reason } = changeRoles(person(), command, free, context);
    expect(reason).toBe('promoted');
    expect(events).toEqual([
      expect.objectContaining({
        data: {
          number: 'T-0001',
          roles: ['technician', 'repair-lead'],
          regionIds: ['east'],
          changed: ['roles'],
        },
      }),
    ]);
    expect(placeInTeam(person({ teamId: 't' }), 't', 'r').events).toEqual([]);
    expect(
      changeRegions(person(), { regionIds: ['east'], reason: 'r' }, free, open, context).events,
    ).toEqual([]);
  });

  it('ST-01 of name or phone is nobody else’s business', () => {
    const { next, events } = correct(person(), { phone: '2', reason: 'r' }, context);
    expect([next.phone, next.name, events]).toEqual(['2', '王伟', []]);
  });
});
