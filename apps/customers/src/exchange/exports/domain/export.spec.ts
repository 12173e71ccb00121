import { describe, expect, it } from '@jest/globals';
import { system } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import { beginExport, endExport, exportTransitions, type ExportStatus } from './export.js';

const begun = beginExport(
  '1',
  'csv',
  { name: '张三', stage: 'lapsed', tier: undefined },
  system('x'),
).next;

describe('CU-15 the life of an export', () => {
  it('ends once; one that a crash cut short stays begun', () => {
    const one = (status: ExportStatus) => ({ ...begun, status });
    const faults = faultsOfLifeCycle<ExportStatus>({
      transitions: exportTransitions,
      first: ['begun'],
      ends: ['finished', 'broken-off'],
      table: `
                  begun       finished  broken-off
        finish    finished    -         -
        breakOff  broken-off  -         -`,
      verbs: {
        finish: (status) => endExport(one(status), 'finished', 3),
        breakOff: (status) => endExport(one(status), 'broken-off', 3),
      },
    });
    expect(faults).toEqual([]);
    expect(endExport(begun, 'finished', 3).next.rows).toBe(3);
  });

  it('keeps what was asked for, but nothing personal', () => {
    expect(begun.filter).toEqual({ name: '***', stage: 'lapsed' });
  });
});
