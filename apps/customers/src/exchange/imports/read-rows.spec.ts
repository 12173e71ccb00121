import { describe, expect, it } from '@jest/globals';
import type { RowRead } from '@kefu/imports';
import { draftOf } from './draft-customer.js';

const row = (
  no: number,
  values: RowRead extends { values: ReadonlyMap<string, infer V> } ? Record<string, V> : never,
  said = Object.keys(values),
): RowRead => ({
  row: no,
  values: new Map(Object.entries(values)),
  said: new Set(said),
  problems: [],
  placeOf: (pointer) => ({ row: no, column: pointer }),
});

describe('CU-15 rows of a file of customers', () => {
  it('have no asset where their cells say nothing of one', () => {
    expect(draftOf([row(2, { 'asset.category': 'copier' }, [])]).draft).toEqual({ kind: 'person' });
    expect(draftOf([row(2, { 'asset.serial': 'S1', 'asset.category': 'copier' })]).draft).toEqual({
      kind: 'person',
      assets: [{ serial: 'S1', category: 'copier', contractKind: 'none' }],
    });
  });

  it('are one customer with the assets and contacts of all, and faults are told where they stand', () => {
    const { draft, problems, placeOf } = draftOf([
      row(2, { number: 'A', name: '张三', tags: ['甲'], 'contact.name': '李四' }),
      row(3, { number: 'A', 'contact.name': '李四', 'asset.serial': 'S1' }),
      row(4, { number: 'A', name: '张三', tags: ['乙'], 'asset.serial': 'S2' }),
    ]);
    expect(draft).toEqual({
      ...{ name: '张三', kind: 'person', tags: ['甲'] },
      contacts: [{ name: '李四', maySign: false }],
      assets: [
        { serial: 'S1', contractKind: 'none' },
        { serial: 'S2', contractKind: 'none' },
      ],
    });
    expect(problems).toMatchObject([{ row: 4, column: '/tags', code: 'differs-from-first-row' }]);
    expect(placeOf('/assets/1/serial')).toEqual({ row: 4, column: '/assets/0/serial' });
    expect(placeOf('/name')).toEqual({ row: 2, column: '/name' });
  });
});
