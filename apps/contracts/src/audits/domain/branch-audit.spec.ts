import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Role } from '@kefu/handbook';
import { Refusal } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  addFinding,
  assignFinding,
  auditTransitions,
  cancelAudit,
  handOn,
  planAudit,
  reportAudit,
  settleFinding,
  startAudit,
  type AuditContext,
  type AuditStatus,
  type BranchAudit,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
let ids = 0;
const on = (id = 'manager-1', role: Role = 'manager'): AuditContext => ({
  ...{ now: '2026-11-23T02:00:00.000Z', handbook, newId: () => `id-${(ids += 1)}` },
  by: { id, kind: 'person', roles: [role], regions: ['*'] },
});
const told = {
  ...{ number: 'AU000001', tour: 'tour-2026', regionId: 'east', plannedOn: '2026-12-01' },
  ownerId: 'manager-1',
  participants: [
    { personId: 'sales-1', part: 'sales-planning' },
    { personId: 'finance-1', part: 'finance' },
  ] as const,
};
const found = { words: '收据缺号', ownerId: 'clerk-1', dueOn: '2026-12-31' };
const planned = planAudit(told, on()).next;
const started = startAudit(planned, undefined, on()).next;
const withFinding = addFinding(started, found, on()).next;
const findingId = withFinding.findings[0]?.id ?? '';
const reported = reportAudit(withFinding, { report: '账实基本相符' }, on()).next;
const settled = { findingId, remedy: '补号登记' };
const inState: Record<AuditStatus, BranchAudit> = {
  ...{ planned, 'under-way': withFinding, reported },
  closed: settleFinding(reported, settled, on()).next,
  cancelled: cancelAudit(planned, '行程改期', on()).next,
};

describe('a branch audit', () => {
  it('CT-19 has each verb in its states alone, and a way on out of each', () => {
    expect(
      faultsOfLifeCycle<AuditStatus>({
        ...{ transitions: auditTransitions, first: ['planned'], ends: ['closed', 'cancelled'] },
        table: `
                 planned    under-way  reported  closed  cancelled
        start    under-way  -          -         -       -
        find     -          under-way  -         -       -
        report   -          reported   -         -       -
        clean    -          closed     -         -       -
        settle   -          under-way  closed    -       -
        cancel   cancelled  cancelled  -         -       -`,
        verbs: {
          start: (s) => startAudit(inState[s], undefined, on()),
          find: (s) => addFinding(inState[s], found, on()),
          report: (s) => reportAudit(inState[s], { report: '账实相符' }, on()),
          clean: (s) => reportAudit({ ...inState[s], findings: [] }, { report: '账实相符' }, on()),
          settle: (s) => settleFinding(inState[s], settled, on()),
          cancel: (s) => cancelAudit(inState[s], '行程改期', on()),
        },
      }),
    ).toEqual([]);
  });

  it('CT-19 sales planning and finance take part', () => {
    for (const part of ['sales-planning', 'finance']) {
      const participants = told.participants.filter((one) => one.part !== part);
      expect(refused(() => planAudit({ ...told, participants }, on()))).toBe(
        'CT-19 sales-planning-and-finance-take-part',
      );
    }
  });

  it.each([
    ['2026-11-22', 'day-is-past'],
    ['2040-01-01', 'day-too-late'],
  ])('CT-19 is neither planned nor a finding due on %s', (day, code) => {
    expect(refused(() => planAudit({ ...told, plannedOn: day }, on()))).toBe(`CT-19 ${code}`);
    expect(refused(() => addFinding(started, { ...found, dueOn: day }, on()))).toBe(
      `CT-19 ${code}`,
    );
  });

  it('CT-19 has the day, the report and the earliest finding as its clock', () => {
    expect(planned.dueAt).toBe('2026-12-01T16:00:00.000Z');
    expect(started.dueAt).toBe('2026-12-03T02:00:00.000Z');
    const second = addFinding(withFinding, { ...found, dueOn: '2026-12-15' }, on()).next;
    const both = reportAudit(second, { report: '两处问题' }, on()).next;
    expect(both.dueAt).toBe('2026-12-15T16:00:00.000Z');
    const one = second.findings[1]?.id ?? '';
    const after = settleFinding(both, { findingId: one, remedy: '已补' }, on()).next;
    expect([after.status, after.dueAt]).toEqual(['reported', '2026-12-31T16:00:00.000Z']);
    expect(settleFinding(after, settled, on()).next).toMatchObject({ status: 'closed' });
  });

  it('CT-19 its owner or a manager says what was done about a finding, once', () => {
    const stranger = on('clerk-2', 'clerk');
    expect(() => settleFinding(reported, settled, stranger)).toThrow(Refusal);
    expect(settleFinding(reported, settled, on('clerk-1', 'clerk')).next.status).toBe('closed');
    const done = settleFinding(withFinding, settled, on()).next;
    expect(refused(() => settleFinding(done, settled, on()))).toBe('CT-19 unknown-finding');
  });

  it('G-01 a finding and an audit are given to somebody else', () => {
    const { next } = assignFinding(reported, { findingId, ownerId: 'clerk-2' }, on(), '调岗');
    expect(next.findings).toMatchObject([{ ownerId: 'clerk-2', dueOn: '2026-12-31' }]);
    expect(handOn(planned, 'manager-2', on()).next.ownerId).toBe('manager-2');
    expect(refused(() => handOn(planned, 'manager-1', on()))).toBe('CT-19 lead-already');
  });
});
