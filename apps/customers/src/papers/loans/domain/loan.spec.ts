import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Role } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  approveLoan,
  handOut,
  loanTransitions,
  recordBreach,
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
const context = (role: Role, now = '2026-11-23T02:00:00.000Z'): LoanContext => ({
  ...{ now, by: as(role), handbook, newId: () => 'loan-1' },
});
const command = {
  ...({ number: 'L000042', subject: 'file', subjectId: 'file-1', purpose: '核对合同' } as const),
  borrower: { role: 'agent', personId: 'agent-1' } as const,
};
const out = { loanId: 'loan-9', dueAt: '2026-11-30T10:00:00.000Z' };

const requested = requestLoan(command, undefined, context('agent')).next;
const approved = approveLoan(requested, context('manager')).next;
const handedOut = handOut(approved, undefined, context('archivist')).next;
const returned = takeReturn(handedOut, context('archivist')).next;
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
        handOut: (status) => handOut(inState[status], undefined, context('archivist')),
        takeReturn: (status) => takeReturn(inState[status], context('archivist')),
        voidSlip: (status) => voidSlip(inState[status]),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CU-08 refuses to lend what is lent, at the slip and at the counter', () => {
    expect(refused(() => requestLoan(command, out, context('agent')))).toBe('CU-08 lent-already');
    expect(refused(() => handOut(approved, out, context('archivist')))).toBe('CU-08 lent-already');
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
    expect(handOut(approved, undefined, context('archivist', now)).next.dueAt).toBe(dueAt);
  });

  it('CU-08 overdue is a breach of the borrower, and nothing once the file is back', () => {
    const { timers = [] } = handOut(approved, undefined, context('archivist'));
    const running = timers.flatMap((one) => (one.do === 'start' ? [one.payload] : []))[0] as never;
    expect(recordBreach(handedOut, running).events[0]?.data).toMatchObject({
      ...{ rule: 'CU-08', responsibleRole: 'agent', responsibleId: 'agent-1' },
      ...{ escalatedTo: 'manager', dueAt: '2026-11-30T10:00:00.000Z' },
    });
    expect(recordBreach(returned, running).events).toEqual([]);
  });
});
