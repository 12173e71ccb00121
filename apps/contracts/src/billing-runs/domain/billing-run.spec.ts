import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { on } from '../../../test/a-receivable.js';
import { billingRunTransitions, goOn, startRun, type BillingRunStatus } from './index.js';

const batch = { done: 2, billed: 1, invoiced: 0, leftOut: 1, amount: '12.34' };
const start = (month = '2026-03') => startRun({ id: 'run-1', month, total: 3 }, on());
const running = start().next;
const completed = goOn(goOn(running, batch, on()).next, { ...batch, done: 1 }, on()).next;
const inState = { running, completed };

describe('a run that bills', () => {
  it('CT-05 goes on until it went through all, and then says what it came to', () => {
    expect(
      faultsOfLifeCycle<BillingRunStatus>({
        ...{ transitions: billingRunTransitions, first: ['running'], ends: ['completed'] },
        table: `
                  running    completed
          goOn    running    -
          finish  completed  -`,
        verbs: {
          goOn: (s) => goOn(inState[s], batch, on()),
          finish: (s) => goOn(inState[s], { ...batch, done: 3 }, on()),
        },
      }),
    ).toEqual([]);
    expect(completed).toMatchObject({ done: 3, total: 3, billed: 2, leftOut: 2, amount: '24.68' });
    // nothing is before it any more, whatever it counted when it began
    expect(goOn(running, { ...batch, done: 0 }, on()).next.status).toBe('completed');
  });

  it('CT-05 bills no month that has not begun', () => {
    expect(refused(() => start('2026-04'))).toBe('CT-05 in-the-future');
    expect(start('2026-02').next.status).toBe('running');
  });
});
