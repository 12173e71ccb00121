import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { as, on } from '../../../test/a-receivable.js';
import {
  applyForWriteOff,
  rejectWriteOff,
  secondWriteOff,
  withdrawWriteOff,
  writeOffTransitions,
  type WriteOff,
  type WriteOffStatus,
} from './index.js';

const asked = {
  ...{ id: 'w-1', number: 'W000001', receivableId: 'r-1', contractId: 'c-1', customerId: 'k-1' },
  ...{ regionId: 'east', amount: '100.00', reason: '公司已注销' },
};
const manager = as('manager');
const finance = as('finance');
const generalManager = as('general-manager');
const applied = applyForWriteOff(asked, on(as('account-manager'))).next;
const two = [manager, finance].reduce<WriteOff>(
  (one, by) => secondWriteOff(one, '100.00', on(by)).next,
  applied,
);
const inState: Record<WriteOffStatus, WriteOff> = {
  applied: two,
  approved: secondWriteOff(two, '100.00', on(generalManager)).next,
  rejected: rejectWriteOff(applied, '可追', on(manager)).next,
  withdrawn: withdrawWriteOff(applied, '已付', on()).next,
};

describe('an application for bad debt', () => {
  it('CT-07 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<WriteOffStatus>({
      transitions: writeOffTransitions,
      first: ['applied'],
      ends: ['approved', 'rejected', 'withdrawn'],
      table: `
                  applied    approved  rejected  withdrawn
        second    approved   -         -         -
        reject    rejected   -         -         -
        withdraw  withdrawn  -         -         -`,
      verbs: {
        second: (s) => secondWriteOff(inState[s], '100.00', on(generalManager)),
        reject: (s) => rejectWriteOff(inState[s], '可追', on(manager)),
        withdraw: (s) => withdrawWriteOff(inState[s], '已付', on()),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CT-07 manager, finance and general manager approve, each once and another person', () => {
    expect(two.status).toBe('applied');
    expect(refused(() => secondWriteOff(two, '100.00', on(manager)))).toBe(
      'CT-07 approved-already',
    );
    expect(refused(() => secondWriteOff(two, '100.00', on(as('finance', 'f-2'))))).toBe(
      'CT-07 not-awaited',
    );
    const everything = { ...as('manager', 'x'), roles: ['manager', 'finance', 'general-manager'] };
    const one = secondWriteOff(applied, '100.00', on(everything)).next;
    expect(one.seconded).toMatchObject([{ as: 'manager' }]);
    expect(refused(() => secondWriteOff(one, '100.00', on(everything)))).toBe(
      'CT-07 approved-already',
    );
    expect(inState.approved.seconded.map((given) => given.as)).toEqual([
      ...['manager', 'finance', 'general-manager'],
    ]);
  });

  it('CT-07 nobody approves what they applied for', () => {
    const own = applyForWriteOff(asked, on(finance)).next;
    expect(refused(() => secondWriteOff(own, '100.00', on(finance)))).toBe('CT-07 own-application');
  });

  it('CT-07 never more is written off than was applied for; what was paid meanwhile is not', () => {
    expect(refused(() => secondWriteOff(two, '100.01', on(generalManager)))).toBe(
      'CT-07 more-than-applied-for',
    );
    expect(secondWriteOff(two, '40.00', on(generalManager)).next.amount).toBe('40.00');
  });
});
