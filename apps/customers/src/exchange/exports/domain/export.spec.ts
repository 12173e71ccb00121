import { describe, expect, it } from '@jest/globals';
import { Refusal, system } from '@kefu/kernel';
import { beginExport, endExport, exportStatuses, exportTransitions } from './export.js';

const begun = beginExport(
  '1',
  'csv',
  { name: '张三', stage: 'lapsed', tier: undefined },
  system('x'),
).next;

describe('CU-15 the life of an export', () => {
  const grid = exportStatuses.flatMap((from) =>
    (['finished', 'broken-off'] as const).map((to) => [from, to] as const),
  );

  it.each(grid)('from %s to %s as its table has it', (from, to) => {
    const move = () => endExport({ ...begun, status: from }, to, 3).next;
    const possible: readonly string[] = exportTransitions[from];
    if (possible.includes(to)) expect(move()).toMatchObject({ status: to, rows: 3 });
    else expect(move).toThrow(Refusal);
  });

  it('keeps what was asked for, but nothing personal', () => {
    expect(begun.filter).toEqual({ name: '***', stage: 'lapsed' });
  });
});
