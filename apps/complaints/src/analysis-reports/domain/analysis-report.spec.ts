import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  analysisReportTransitions,
  issueReport,
  passOn,
  periodBefore,
  periodsToReport,
  readReport,
  type AnalysisReportStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
/** Tuesday, 1 December, 7:00 at the centre. */
const now = '2026-11-30T23:00:00.000Z';
const manager: Actor = { id: newId(), kind: 'person', roles: ['manager'], regions: ['*'] };
const other = { id: newId(), role: 'director' } as const;
const on = (by: Actor, at = now) => ({ now: at, by, handbook, newId });
const figures = { received: 3, ended: 1, open: 2, shareHandled: 33.33, cost: '0.00' };
const issued = issueReport(
  {
    ...{ number: 'AR000001', from: '2026-11-01', to: '2026-11-30', regions: ['*'] },
    ...{ readerId: manager.id, readerRole: 'manager' },
    analysis: {
      ...{ figures, before: figures, causes: [], categories: [], trend: [] },
      improvements: { planned: 0, done: 0, verified: 0, late: 0 },
    },
  },
  on(manager),
);
const inState = { unread: issued.next, read: readReport(issued.next, on(manager)).next };

describe('the regular report on causes', () => {
  it('CP-14 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<AnalysisReportStatus>({
      transitions: analysisReportTransitions,
      first: ['unread'],
      ends: ['read'],
      others: ['passOn'],
      table: `
                 unread  read
        read     read    -
        passOn   unread  -`,
      verbs: {
        read: (status) => readReport(inState[status], on(manager)),
        passOn: (status) => passOn(inState[status], other, on(manager)),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CP-14 is read within five working days by whom it is for, and by nobody else', () => {
    expect(issued.next.dueAt).toBe('2026-12-08T10:00:00.000Z');
    const director: Actor = { ...manager, id: other.id, roles: ['director'] };
    expect(refused(() => readReport(issued.next, on(director)))).toBe('CP-14 read-by-another');
    expect(inState.read).toMatchObject({ readAt: now, dueAt: undefined });
  });

  it('G-01 passed on its clock goes on, and whoever has it reads it', () => {
    const passed = passOn(issued.next, other, on(manager, plusMillis(now, 86_400_000))).next;
    expect(passed).toMatchObject({ readerId: other.id, dueAt: issued.next.dueAt });
    expect(refused(() => readReport(passed, on(manager)))).toBe('CP-14 read-by-another');
  });
});

describe('periods of the report', () => {
  it.each([
    ['the month before is the first', '2026-12-01', undefined, ['2026-11-01 2026-11-30']],
    ['later in the month too', '2026-12-17', undefined, ['2026-11-01 2026-11-30']],
    ['none twice', '2026-12-17', '2026-11-30', []],
    ['not before its last day is over', '2026-12-31', '2026-11-30', []],
    ['a leap February whole', '2028-03-01', '2028-01-31', ['2028-02-01 2028-02-29']],
    [
      'what an outage left out',
      '2027-02-01',
      '2026-11-30',
      ['2026-12-01 2026-12-31', '2027-01-01 2027-01-31'],
    ],
  ])('CP-14 %s', (_what, today, last, expected) => {
    const found = periodsToReport(today, last, handbook);
    expect(found.map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
  });

  it('CP-14 is compared with as long a one before', () => {
    const period = { from: '2026-03-01', to: '2026-03-31' };
    expect(periodBefore(period, handbook)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('CP-14 of a week goes from week to week', () => {
    const weekly = handbookOf({
      ...{ name: 'w', title: { zh: '乙', en: 'W' } },
      parameters: { 'CP-14': { every: 'P7D' } },
    });
    expect(periodsToReport('2026-12-15', '2026-11-30', weekly)).toEqual([
      { from: '2026-12-01', to: '2026-12-07' },
      { from: '2026-12-08', to: '2026-12-14' },
    ]);
  });
});
