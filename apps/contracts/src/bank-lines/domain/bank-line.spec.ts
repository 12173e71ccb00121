import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { on } from '../../../test/a-receivable.js';
import {
  acceptLine,
  bankLineTransitions,
  fieldOf,
  matched,
  numbersIn,
  readLine,
  receiveLine,
  setLineAside,
  takeLineUp,
  type BankLine,
  type BankLineStatus,
  type Candidate,
} from './index.js';

const line = { paidOn: '2026-03-02', amount: '100.00', reference: 'B1', payer: '甲公司' };
const doubtful = receiveLine('l-1', line, { candidates: [] }, on()).next;
const inState: Record<BankLineStatus, BankLine> = {
  doubtful,
  accepted: acceptLine(doubtful, 'p-1', on()).next,
  'set-aside': setLineAside(doubtful, '利息', on()).next,
};
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  ...{ receivableId: 'r-1', number: 'R00000001', customerId: 'k-1', left: '100.00', named: true },
  ...more,
});

describe('a line of a bank statement', () => {
  it('CT-05 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<BankLineStatus>({
      transitions: bankLineTransitions,
      first: ['doubtful', 'accepted'],
      ends: [],
      table: `
                  doubtful   accepted          set-aside
        accept    accepted   -                 -
        setAside  set-aside  -                 -
        takeUp    -          !payment-stands   doubtful
        reversed  -          doubtful          doubtful`,
      verbs: {
        accept: (s) => acceptLine(inState[s], 'p-2', on()),
        setAside: (s) => setLineAside(inState[s], '利息', on()),
        takeUp: (s) => takeLineUp(inState[s], true, on()),
        reversed: (s) => takeLineUp(inState[s], false, on()),
      },
    });
    expect(faults).toEqual([]);
  });

  it('G-05 once it is accepted, who paid stands with the payment alone', () => {
    expect(doubtful.payer).toBe('甲公司');
    expect(inState.accepted.payer).toBeUndefined();
    const posted = receiveLine('l-1', line, { candidates: [], paymentId: 'p-1' }, on()).next;
    expect(posted).toMatchObject({ status: 'accepted', paymentId: 'p-1' });
    expect(posted.payer).toBeUndefined();
  });

  it('CT-05 names receivables and invoices by number, also in full width', () => {
    const memo = '货款ｒｖ00000042，发票2026-000007；2026-0000079999 XR00000001 OR00000005';
    expect(numbersIn({ ...line, memo })).toEqual(['RV00000042', '2026-000007', '2026-0000079999']);
    expect(numbersIn({ ...line, reference: 'R00000003' })).toEqual(['R00000003']);
  });

  it('CT-05 fits where all that it names come to its amount, of one customer', () => {
    const one = candidate();
    expect(matched(line, [one])).toEqual([one]);
    const parts = [candidate({ left: '60.00' }), candidate({ receivableId: 'r-2', left: '40.00' })];
    expect(matched(line, parts)).toEqual(parts);
    for (const doubt of [
      [],
      [candidate({ named: false })],
      [candidate({ left: '99.99' })],
      [candidate({ left: '60.00' }), candidate({ left: '40.00', customerId: 'k-2' })],
      [candidate(), candidate({ left: '0.00' })],
    ]) {
      expect(matched(line, doubt)).toBeUndefined();
    }
  });

  it.each([
    [{ paidOn: '2026/3/2', amount: '￥1,234.5', reference: 'B1' }, '2026-03-02 1234.50'],
    [{ paidOn: '2026年3月2日', amount: '１００．００', reference: 'B1' }, '2026-03-02 100.00'],
    [{ paidOn: '20260302', amount: '+7', reference: 'B1' }, '2026-03-02 7.00'],
  ])('CT-05 is read as banks write it: %j', (cells, is) => {
    const read = readLine(cells, '2026-03-02');
    expect(typeof read === 'string' ? read : `${read.paidOn} ${read.amount}`).toBe(is);
  });

  it('CT-05 a reference is one in full and half width, and with invisible marks', () => {
    const read = ['ＢＫ－００１　甲', 'BK-001 甲', '\u200bBK-\ufeff001  甲 '].map((reference) =>
      readLine({ paidOn: '2026-03-02', amount: '1.00', reference }, '2026-03-02'),
    );
    for (const one of read) expect(one).toMatchObject({ reference: 'BK-001 甲' });
  });

  it.each(['2026-03-02 14:30:05', '20260302143005', '２０２６年３月２日 9:05'])(
    'CT-05 the day of %s is 2 March',
    (paidOn) => {
      const read = readLine({ paidOn, amount: '1.00', reference: 'B1' }, '2026-03-02');
      expect(read).toMatchObject({ paidOn: '2026-03-02' });
    },
  );

  it.each([
    [{ paidOn: '2026-03-02，1.00，甲公司，B1', amount: '' }, 'not-a-day'],
    [{ paidOn: '2026-02-30', amount: '1.00', reference: 'B1' }, 'not-a-day'],
    [{ paidOn: '2026-03-03', amount: '1.00', reference: 'B1' }, 'in-the-future'],
    [{ paidOn: '2026-03-02', amount: '1.005', reference: 'B1' }, 'not-an-amount'],
    [{ paidOn: '2026-03-02', amount: 'USD 1.00', reference: 'B1' }, 'not-an-amount'],
    [{ paidOn: '2026-03-02', amount: '1000000000000000', reference: 'B1' }, 'not-an-amount'],
    [{ paidOn: '2026-03-02', amount: '-1.00', reference: 'B1' }, 'not-money-in'],
    [{ paidOn: '2026-03-02', amount: '', reference: 'B1' }, 'not-money-in'],
    [{ paidOn: '2026-03-02', amount: '1.00', reference: ' \u200b' }, 'no-reference'],
  ])('CT-05 is left out with the reason: %j', (cells, fault) => {
    expect(readLine(cells, '2026-03-02')).toBe(fault);
  });

  it('CT-05 knows columns by the names that banks give them', () => {
    expect(['交易日期', ' Amount ', '对方户名', '交易流水号', '附言', '余额'].map(fieldOf)).toEqual(
      [...['paidOn', 'amount', 'payer', 'reference', 'memo', undefined]],
    );
  });

  it('CT-05 is not accepted twice', () => {
    expect(refused(() => acceptLine(inState.accepted, 'p-2', on()))).toBe('CT-05 wrong-state');
  });
});
