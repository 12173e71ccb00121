import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId, plusMillis, system, type Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refusalOf } from '@kefu/testing/life-cycles';
import type { Tier } from '../../../records/customers/domain/index.js';
import {
  arrangeVisit,
  assignVisit,
  cancelVisit,
  moveToTier,
  recordMissedVisit,
  recordVisit,
  repeatMissedVisit,
  scheduleVisit,
  takeReportedVisit,
  visitStatuses,
  visitTransitions,
  withdrawArrangement,
  type Visit,
  type VisitStatus,
} from './index.js';

const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const person = (...roles: string[]): Actor => ({
  id: newId(),
  kind: 'person',
  roles,
  regions: ['*'],
});
const [wang, zhao, boss] = [
  person('account-manager'),
  person('account-manager'),
  person('manager'),
] as const;
const at = (now: string, by: Actor = wang) => ({ now, newId, by, handbook });
const FILED = '2026-09-25';
const NOON = '2026-10-10T04:00:00.000Z';
const scheduled = (tier: Tier, from = FILED, more: Partial<Visit> = {}): Visit => ({
  ...scheduleVisit({ customerId: newId(), tier, from }, at(NOON)).next,
  ...more,
});
/** Its timer has fired; of one that was missed before, the timer that tells it again. */
const missed = (visit: Visit, now = plusMillis(visit.dueAt, 1), startedWith = visit) => {
  const { countedFrom: startedAt, dueAt, accountManagerId: personId } = startedWith;
  const responsible = { role: 'account-manager', ...(personId ? { personId } : {}) } as const;
  const { explanation } = handbook.deadline('CU-11', startedAt, [], {
    parameter: 'every',
    key: visit.tier,
  });
  const running = { startedAt, dueAt, responsible, explanation };
  const tell = visit.breach ? repeatMissedVisit : recordMissedVisit;
  return tell(visit, running, 'east', at(now, system('CU-11')));
};

describe('CU-11 when a visit is due', () => {
  it.each([
    ['key', '2026-09-25', '2026-10-25T10:00:00.000Z'],
    ['key', '2026-10-31', '2026-11-30T10:00:00.000Z'],
    // National Day and the workday in exchange for it move no calendar months
    ['key', '2026-09-01', '2026-10-01T10:00:00.000Z'],
    ['key', '2026-09-20', '2026-10-20T10:00:00.000Z'],
    // a Sunday
    ['key', '2026-11-06', '2026-12-06T10:00:00.000Z'],
    ['vip', '2026-11-30', '2027-02-28T10:00:00.000Z'],
    ['standard', '2028-02-29', '2029-02-28T10:00:00.000Z'],
    ['standard', '2026-12-31', '2027-12-31T10:00:00.000Z'],
  ] as const)('CU-11 a %s counted from %s is due at %s', (tier, from, dueAt) => {
    expect(scheduled(tier, from).dueAt).toBe(dueAt);
  });

  it('CU-11 says how it came about, with its timer', () => {
    const { timers } = scheduleVisit({ customerId: newId(), tier: 'key', from: FILED }, at(NOON));
    expect(timers).toMatchObject([
      {
        do: 'start',
        kind: 'CU-11',
        at: '2026-10-25T10:00:00.001Z',
        payload: {
          explanation: { limit: 'P1M', comesTo: '2026-10-25T10:00:00.000Z' },
          responsible: { role: 'account-manager' },
        },
      },
    ]);
  });
});

describe('CU-11 a change of tier', () => {
  it('CU-11 counts the new period from the change where that is earlier', () => {
    const { next, timers } = moveToTier(scheduled('standard'), 'key', at(NOON));
    expect([next.dueAt, timers?.length]).toEqual(['2026-11-10T10:00:00.000Z', 1]);
  });

  it('CU-11 leaves what is due sooner as it is', () => {
    const { next, timers } = moveToTier(scheduled('key'), 'standard', at(NOON));
    expect([next.tier, next.dueAt, timers]).toEqual(['standard', '2026-10-25T10:00:00.000Z', []]);
  });

  it('CU-11 forgets no visit that was missed', () => {
    const late = missed(scheduled('key')).next;
    const { next, timers } = moveToTier(late, 'vip', at('2026-10-26T04:00:00.000Z'));
    expect([next.breach?.dueAt, next.dueAt, timers]).toEqual([late.dueAt, late.dueAt, []]);
  });
});

describe('CU-11 who goes', () => {
  it('CU-11 refuses to arrange or record a key account without the manager', () => {
    const visit = scheduled('key');
    const arrange = () => arrangeVisit(visit, { on: '2026-10-20' }, at(NOON));
    const record = () => recordVisit(visit, { visitedOn: '2026-10-09' }, at(NOON));
    expect([refusalOf(arrange).code, refusalOf(record).code]).toEqual([
      'manager-goes-along',
      'manager-goes-along',
    ]);
    const along = arrangeVisit(visit, { on: '2026-10-20', managerId: boss.id }, at(NOON)).next;
    const done = recordVisit(along, { visitedOn: '2026-10-20' }, at('2026-10-20T09:00:00.000Z'));
    expect(done.next.managerWentAlong).toBe(true);
  });

  it('CU-11 gives a visit that is nobody’s to the account manager who arranges it', () => {
    const { next, events } = arrangeVisit(scheduled('vip'), { on: '2026-10-20' }, at(NOON));
    expect(next.accountManagerId).toBe(wang.id);
    expect(events.map(({ of }) => of.name)).toEqual(['VisitAssignedV1', 'VisitArrangedV1']);
  });

  it('CU-11 lets nobody but a manager touch another’s visit', () => {
    const visit = scheduled('vip', FILED, { accountManagerId: wang.id });
    const on = { on: '2026-10-20' };
    expect(refusalOf(() => arrangeVisit(visit, on, at(NOON, zhao))).code).toBe('not-your-visit');
    expect(refusalOf(() => assignVisit(visit, zhao.id, at(NOON, zhao))).code).toBe(
      'not-your-visit',
    );
    const given = assignVisit(visit, zhao.id, at(NOON, boss));
    expect(given.timers).toMatchObject([{ payload: { responsible: { personId: zhao.id } } }]);
    const unassigned = () => arrangeVisit(scheduled('vip'), on, at(NOON, boss));
    expect(refusalOf(unassigned).code).toBe('nobody-assigned');
  });

  it.each([
    ['before the last visit', '2026-09-25', 'visited-before'],
    ['in the future', '2026-10-11', 'in-the-future'],
  ])('CU-11 takes no visit that was %s', (_what, visitedOn, code) => {
    const visit = scheduled('vip', FILED, { previousId: newId() });
    expect(refusalOf(() => recordVisit(visit, { visitedOn }, at(NOON))).code).toBe(code);
  });

  it('CU-11 arranges nothing for a day that is over', () => {
    const on = { on: '2026-10-09' };
    expect(refusalOf(() => arrangeVisit(scheduled('vip'), on, at(NOON))).code).toBe('day-is-over');
  });
});

describe('CU-11 a missed visit', () => {
  it('CU-11 is a breach of its account manager, before the manager, once', () => {
    const visit = scheduled('key', FILED, { accountManagerId: wang.id });
    const { events } = missed(visit);
    expect(events).toMatchObject([
      {
        rule: 'CU-11',
        data: { responsibleId: wang.id, escalatedTo: 'manager', regionId: 'east', tier: 'key' },
      },
    ]);
  });

  it('CU-11, G-01 one that is still owed is told again each day, of whoever it was of', () => {
    const late = missed(scheduled('key', FILED, { accountManagerId: wang.id })).next;
    const { next: passedOn } = assignVisit(late, zhao.id, at(NOON, boss));
    const tomorrow = plusMillis(late.dueAt, 86_400_001);
    const { next, events, timers } = missed(passedOn, tomorrow, late);
    expect(next.accountManagerId).toBe(zhao.id);
    expect(events).toMatchObject([
      { data: { again: 2, responsibleId: wang.id, escalatedTo: 'director' } },
    ]);
    expect(timers).toMatchObject([{ do: 'start', kind: 'again-CU-11' }]);
    expect(missed(next, plusMillis(tomorrow, 86_400_001), late).next.breach).toMatchObject({
      ...{ again: 3, responsibleId: wang.id, escalatedTo: 'general-manager' },
    });
    const gone = cancelVisit(next);
    expect(gone.timers).toContainEqual({ do: 'cancel', kind: 'again-CU-11' });
    expect(missed(gone.next).events).toEqual([]);
  });
});

describe('the life cycle of a visit', () => {
  it('CU-11 is owed until it is done or cancelled, each verb in its states alone', () => {
    const context = at('2026-10-12T04:00:00.000Z', boss);
    const one = (status: VisitStatus) =>
      scheduled('vip', FILED, { status, accountManagerId: wang.id });
    const faults = faultsOfLifeCycle<VisitStatus>({
      transitions: visitTransitions,
      first: ['due'],
      ends: ['done', 'cancelled'],
      table: `
                  due        arranged   done  cancelled
        arrange   arranged   arranged   -     -
        withdraw  -          due        -     -
        record    done       done       -     -
        cancel    cancelled  cancelled  -     -`,
      verbs: {
        arrange: (status) => arrangeVisit(one(status), { on: '2026-10-20' }, context),
        withdraw: (status) => withdrawArrangement(one(status), '客户改期', context),
        record: (status) => recordVisit(one(status), { visitedOn: '2026-10-10' }, context),
        cancel: (status) => cancelVisit(one(status)),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each(visitStatuses)(
    'CU-11 a report and a timer change one that is %s only while it is owed',
    (status) => {
      const visit = scheduled('vip', FILED, { status });
      const reported = {
        visitedOn: '2026-10-10',
        visitPlanId: newId(),
        accountManagerId: zhao.id,
        managerWentAlong: false,
      };
      const owed = status === 'due' || status === 'arranged';
      const { next } = takeReportedVisit(visit, reported, at(NOON, system('CU-11')));
      expect(next.status).toBe(owed ? 'done' : status);
      expect(missed(visit).events).toHaveLength(owed ? 1 : 0);
    },
  );
});
