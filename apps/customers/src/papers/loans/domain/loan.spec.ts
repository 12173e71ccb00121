import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Role, type RunningDeadline } from '@kefu/handbook';
import { plusMillis, type Actor, type TimerChange } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  approveLoan,
  handOut,
  loanTransitions,
  recordBreach,
  repeatBreach,
  rejectLoan,
  requestLoan,
  takeReturn,
  voidSlip,
  withdrawLoan,
  type Loan,
  type LoanContext,
  type LoanStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const as = (role: Role, id = `${role}-1`): Actor => ({
  ...{ id, kind: 'person', roles: [role], regions: ['*'] },
});
const MONDAY = '2026-11-23T02:00:00.000Z';
const context = (role: Role, now = MONDAY): LoanContext => ({
  ...{ now, by: as(role), handbook, newId: () => 'loan-1' },
});
/** What its timer says when it fires. */
const passedOf = (timers: readonly TimerChange[]) => {
  const started = timers.find((one) => one.do === 'start');
  return { ...(started?.payload as RunningDeadline), rule: 'CU-08' as const };
};
const command = {
  ...({ number: 'L000042', subject: 'file', subjectId: 'file-1', purpose: '核对合同' } as const),
  borrower: { role: 'agent', personId: 'agent-1' } as const,
};
const out = { loanId: 'loan-9', dueAt: '2026-11-30T10:00:00.000Z' };

const requested = requestLoan(command, undefined, context('agent')).next;
const approved = approveLoan(requested, context('manager')).next;
const handedOut = handOut(approved, { out: undefined }, context('archivist')).next;
const returned = takeReturn(handedOut, undefined, context('archivist')).next;
const inState: Record<LoanStatus, Loan> = {
  requested,
  approved,
  rejected: rejectLoan(requested, '已归档').next,
  withdrawn: withdrawLoan(requested, '不用了', context('agent')).next,
  'handed-out': handedOut,
  returned,
  voided: voidSlip(returned).next,
};

describe('a slip', () => {
  it('CU-08 goes from hand to hand, each verb in its states alone', () => {
    const faults = faultsOfLifeCycle<LoanStatus>({
      transitions: loanTransitions,
      first: ['requested'],
      ends: ['rejected', 'withdrawn', 'voided'],
      table: `
                    requested  approved    rejected  withdrawn  handed-out  returned  voided
        approve     approved   -           -         -          -           -         -
        reject      rejected   -           -         -          -           -         -
        withdraw    withdrawn  withdrawn   -         -          -           -         -
        handOut     -          handed-out  -         -          -           -         -
        takeReturn  -          -           -         -          returned    -         -
        voidSlip    -          -           -         -          -           voided    -`,
      verbs: {
        approve: (status) => approveLoan(inState[status], context('manager')),
        reject: (status) => rejectLoan(inState[status], '否'),
        withdraw: (status) => withdrawLoan(inState[status], '否', context('agent')),
        handOut: (status) => handOut(inState[status], { out: undefined }, context('archivist')),
        takeReturn: (status) => takeReturn(inState[status], undefined, context('archivist')),
        voidSlip: (status) => voidSlip(inState[status]),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CU-08 refuses to lend what is lent, at the slip and at the counter', () => {
    expect(refused(() => requestLoan(command, out, context('agent')))).toBe('CU-08 lent-already');
    expect(refused(() => handOut(approved, { out }, context('archivist')))).toBe(
      'CU-08 lent-already',
    );
  });

  it('CU-08 is approved by somebody else, and withdrawn by its own borrower', () => {
    const own = { ...context('manager'), by: as('manager', 'agent-1') };
    expect(refused(() => approveLoan(requested, own))).toBe('CU-08 own-request');
    expect(refused(() => withdrawLoan(requested, '否', context('sales')))).toBe('not-your-slip');
  });

  it.each([
    ['an ordinary week', '2026-11-23T02:00:00.000Z', '2026-11-30T10:00:00.000Z'],
    ['National Day', '2026-09-29T02:00:00.000Z', '2026-10-12T10:00:00.000Z'],
    ['an adjusted workday', '2026-10-08T02:00:00.000Z', '2026-10-14T10:00:00.000Z'],
  ])('CU-08 is due after five working days across %s', (_what, now, dueAt) => {
    expect(handOut(approved, { out: undefined }, context('archivist', now)).next.dueAt).toBe(dueAt);
  });

  it('CU-08 overdue is a breach of the borrower, and nothing once the file is back', () => {
    const { timers = [] } = handOut(approved, { out: undefined }, context('archivist'));
    const running = passedOf(timers);
    const late = context('archivist', plusMillis(handedOut.dueAt ?? '', 1));
    const told = recordBreach(handedOut, running, late);
    expect(told.events[0]?.data).toMatchObject({
      ...{ rule: 'CU-08', responsibleRole: 'agent', responsibleId: 'agent-1' },
      ...{ escalatedTo: 'manager', dueAt: '2026-11-30T10:00:00.000Z' },
    });
    expect(recordBreach(returned, running, late).events).toEqual([]);
  });

  it('CU-08, G-01 one that stays out is told again each day until it is back', () => {
    const { timers = [] } = handOut(approved, { out: undefined }, context('archivist'));
    const running = passedOf(timers);
    const dueAt = handedOut.dueAt ?? '';
    const on = (days: number) => context('archivist', plusMillis(dueAt, days * 86_400_000 + 1));
    const once = recordBreach(handedOut, running, on(0));
    const twice = repeatBreach(once.next, running, on(1));
    const thrice = repeatBreach(twice.next, running, on(2));
    expect(thrice.events).toMatchObject([
      { data: { again: 3, responsibleId: 'agent-1', escalatedTo: 'general-manager' } },
    ]);
    expect(thrice.next.breaches.map(({ again }) => again)).toEqual([undefined, 3]);
    expect(thrice.timers).toMatchObject([{ do: 'start', kind: 'again-CU-08' }]);
    const back = takeReturn(thrice.next, undefined, on(2));
    expect(back.timers).toContainEqual({ do: 'cancel', kind: 'again-CU-08' });
    expect(repeatBreach(back.next, running, on(3)).events).toEqual([]);
    // entered late, it had been in time
    const inTime = takeReturn(thrice.next, dueAt, on(2));
    expect(inTime.next.breaches.every(({ withdrawnAt }) => withdrawnAt === on(2).now)).toBe(true);
    expect(inTime.events).toHaveLength(2);
  });

  it('CU-08 a file counts as out and back from when it was; in time and entered late is not late', () => {
    const dueAt = handedOut.dueAt ?? '';
    const running = { startedAt: MONDAY, dueAt, responsible: command.borrower };
    const passed = { ...running, rule: 'CU-08' as const, explanation: {} as never };
    const tuesday = context('archivist', plusMillis(dueAt, 86_400_000));
    const late = recordBreach(handedOut, passed, tuesday).next;
    const inTime = takeReturn(late, dueAt, tuesday);
    expect(inTime.next).toMatchObject({
      ...{ returnedAt: dueAt, breaches: [{ dueAt, withdrawnAt: tuesday.now }] },
    });
    expect(inTime.events.map(({ of }) => of.type.split('.')[3])).toEqual([
      'returned',
      'breach-withdrawn',
    ]);
    const tooLate = takeReturn(late, plusMillis(dueAt, 1), tuesday);
    expect([tooLate.events.length, tooLate.next.breaches]).toEqual([1, late.breaches]);
    const no = 'CU-08 at-an-impossible-time';
    for (const at of [plusMillis(MONDAY, -1), plusMillis(tuesday.now, 1)]) {
      expect(refused(() => takeReturn(late, at, tuesday))).toBe(no);
      expect(refused(() => handOut(approved, { out: undefined, at }, tuesday))).toBe(no);
    }
    const overlapping = { out: undefined, at: MONDAY, backAt: plusMillis(MONDAY, 1) };
    expect(refused(() => handOut(approved, overlapping, tuesday))).toBe(no);
    const left = handOut(approved, { out: undefined, at: MONDAY }, tuesday).next;
    expect(left).toMatchObject({ handedOutAt: MONDAY, dueAt });
  });
});
