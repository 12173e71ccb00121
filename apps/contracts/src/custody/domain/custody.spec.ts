import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  clearUp,
  count,
  custodyTransitions,
  handOn,
  receive,
  retire,
  takeIntoCustody,
  useCustody,
  type CustodyContext,
  type CustodyItem,
  type CustodyStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const on = (id = 'manager-1', now = '2026-11-23T02:00:00.000Z'): CustodyContext => ({
  ...{ now, handbook, newId: () => 'item-1' },
  by: { id, kind: 'person', roles: ['manager'], regions: ['*'] },
});
const told = {
  ...({ number: 'CY000001', kind: 'blank-invoice', name: '空白发票', regionId: 'east' } as const),
  ...{ ownerId: 'keeper-1', quantity: 50 },
};
const use = { purpose: '开票', quantity: 3, reference: 'FP-1' };
const kept = takeIntoCustody(told, on()).next;
const seal = takeIntoCustody({ ...told, kind: 'seal', name: '合同章', quantity: 1 }, on()).next;
const different = count(kept, { counted: 49 }, on()).next;
const inState: Record<CustodyStatus, CustodyItem> = {
  'in-custody': kept,
  discrepancy: different,
  retired: retire(kept, '用完', on()).next,
};

describe('what is in custody', () => {
  it('CT-18 has each verb in its states alone, and a way on out of each', () => {
    expect(
      faultsOfLifeCycle<CustodyStatus>({
        ...{ transitions: custodyTransitions, first: ['in-custody'], ends: ['retired'] },
        rests: ['in-custody'],
        table: `
                 in-custody  discrepancy  retired
        use      in-custody  -            -
        receive  in-custody  -            -
        count    discrepancy -            -
        clearUp  -           in-custody   -
        retire   retired     retired      -`,
        verbs: {
          use: (s) => useCustody(inState[s], use, on('keeper-1')),
          receive: (s) => receive(inState[s], { quantity: 5, reference: 'P-1' }, on()),
          count: (s) => count(inState[s], { counted: 48 }, on()),
          clearUp: (s) => clearUp(inState[s], { explained: '作废未登记' }, on()),
          retire: (s) => retire(inState[s], '用完', on()),
        },
      }),
    ).toEqual([]);
  });

  it('CT-18 each use is recorded and takes its pieces; of a seal none', () => {
    const { next } = useCustody(kept, use, on('keeper-1'));
    expect(next).toMatchObject({ quantity: 47, uses: [{ by: 'keeper-1', quantity: 3 }] });
    expect(refused(() => useCustody(kept, { ...use, quantity: 51 }, on()))).toBe(
      'CT-18 not-so-many',
    );
    expect(refused(() => useCustody(kept, { ...use, quantity: 0 }, on()))).toBe('CT-18 how-many');
    expect(refused(() => useCustody(seal, use, on()))).toBe('CT-18 how-many');
    expect(useCustody(seal, { ...use, quantity: 0 }, on()).next).toMatchObject({ quantity: 1 });
    expect(refused(() => receive(seal, { quantity: 1, reference: 'P' }, on()))).toBe(
      'CT-18 one-seal',
    );
    expect(refused(() => takeIntoCustody({ ...told, kind: 'seal' }, on()))).toBe('CT-18 one-seal');
  });

  it('CT-18 is counted each month, by somebody else than who keeps it', () => {
    expect(kept.dueAt).toBe('2026-12-23T02:00:00.000Z');
    expect(refused(() => count(kept, { counted: 50 }, on('keeper-1')))).toBe('CT-18 own-count');
    const used = useCustody(kept, use, on('keeper-1')).next;
    const { next } = count(used, { counted: 47 }, on('manager-1', '2026-12-20T02:00:00.000Z'));
    expect(next).toMatchObject({
      ...{ status: 'in-custody', uses: [], dueAt: '2027-01-20T02:00:00.000Z' },
      counts: [{ expected: 47, counted: 47, uses: 1 }],
    });
  });

  it('CT-18 a difference is cleared up within a week, not by who keeps it; then so many are there', () => {
    expect(different).toMatchObject({ status: 'discrepancy', dueAt: '2026-11-30T02:00:00.000Z' });
    expect(refused(() => clearUp(different, { explained: '作废未登记' }, on('keeper-1')))).toBe(
      'CT-18 own-discrepancy',
    );
    expect(clearUp(different, { explained: '作废未登记' }, on()).next).toMatchObject({
      ...{ status: 'in-custody', quantity: 49 },
      counts: [{ expected: 50, counted: 49, explained: '作废未登记', explainedBy: 'manager-1' }],
    });
  });

  it('G-01 somebody else keeps it, who did not before', () => {
    expect(handOn(kept, 'keeper-2', on()).next.ownerId).toBe('keeper-2');
    expect(refused(() => handOn(kept, 'keeper-1', on()))).toBe('CT-18 keeper-already');
  });
});
