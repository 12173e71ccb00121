import { describe, expect, it } from '@jest/globals';
import { instantAt } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  disposalTransitions,
  fallsOutOn,
  grant,
  release,
  request,
  settle,
  usedIn,
  type DisposalAccount,
  type EntryStatus,
  type Request,
} from './index.js';

const limits = {
  caseLimit: '5000.00',
  customerLimit: '10000.00',
  window: 'P12M',
  amounts: { manager: 5000, director: 5000, agent: 100, 'agent-goods': 200 },
  zone: 'Asia/Shanghai',
};
const on = (day: string, time = '10:00') => instantAt(day, time, limits.zone);
const world = (day: string) => ({ limits, now: on(day), active: true });
const empty: DisposalAccount = { id: 'a', customerId: 'c', entries: [] };

let no = 0;
const asking = (amount: string, more: Partial<Request> = {}): Request => ({
  disposalId: `d${(no += 1)}`,
  service: 'complaints',
  caseId: `case-${no}`,
  kind: 'compensation',
  amount,
  approvedAs: 'manager',
  approvedBy: 'm1',
  ...more,
});
const after = (account: DisposalAccount, day: string, ...asked: Request[]): DisposalAccount =>
  asked.reduce((now, one) => request(now, one, world(day)).next, account);
const answerTo = (account: DisposalAccount, asked: Request, day = '2026-11-23') => {
  const [event] = request(account, asked, world(day)).events;
  return event?.data as { why?: string; mayGrant?: string; used: string };
};

describe('G-04 the disposal account', () => {
  it('G-04 ends by the service that asked, or by the general manager where that never does', () => {
    const one = (status: EntryStatus): DisposalAccount => ({
      ...empty,
      entries: [{ ...asking('1.00', { disposalId: 'd' }), status, at: on('2026-11-01') }],
    });
    const { now } = world('2026-11-23');
    const facts = { limits, now };
    const became = ({ next }: { readonly next: DisposalAccount }) => ({
      next: { status: next.entries[0]?.status ?? 'refused' },
    });
    const faults = faultsOfLifeCycle<EntryStatus>({
      transitions: disposalTransitions,
      first: ['refused', 'reserved'],
      ends: ['settled'],
      rests: ['released'],
      others: ['settle', 'withdraw'],
      table: `
                  refused   reserved  settled  released
        grant     reserved  -         -        -
        settle    -         settled   -        settled
        withdraw  released  released  -        -
        giveUp    released  released  -        -`,
      verbs: {
        grant: (status) =>
          became(grant(one(status), 'd', { reason: '特批', grantedBy: 'gm' }, facts)),
        settle: (status) => became(settle(one(status), 'd', '1.00', facts)),
        withdraw: (status) => became(release(one(status), 'd', 'customer-refused', facts)),
        giveUp: (status) => became(release(one(status), 'd', '无人处理', facts)),
      },
    });
    expect(faults).toEqual([]);
  });

  it('G-04 exactly the limit of a case is within it, a cent more goes to the general manager', () => {
    expect(answerTo(empty, asking('5000.00'))).toMatchObject({ used: '5000.00' });
    expect(answerTo(empty, asking('5000.01'))).toMatchObject({
      why: 'case-limit',
      mayGrant: 'general-manager',
      used: '0.00',
    });
    const half = after(empty, '2026-11-01', asking('2500.10', { caseId: 'k' }));
    const rest = (amount: string) => answerTo(half, asking(amount, { caseId: 'k' }));
    expect(rest('2499.90').why).toBeUndefined();
    expect(rest('2499.91').why).toBe('case-limit');
  });

  it('G-04 adds up a customer’s disposals of every service, without those that were refused', () => {
    const account = after(
      empty,
      '2026-11-01',
      asking('5000.00'),
      asking('9999.00'),
      asking('4999.90', { service: 'contracts' }),
    );
    expect(answerTo(account, asking('0.10')).why).toBeUndefined();
    expect(answerTo(account, asking('0.11'))).toMatchObject({
      why: 'customer-limit',
      used: '9999.90',
    });
  });

  it('G-04 each role grants what its row says, by kind where that has a row of its own', () => {
    const as = (approvedAs: string, amount: string, kind = 'compensation') =>
      answerTo(empty, asking(amount, { approvedAs, kind }));
    expect(as('agent', '100.00').why).toBeUndefined();
    expect(as('agent', '150.00')).toMatchObject({ why: 'role-limit', mayGrant: 'manager' });
    expect(as('agent', '150.00', 'goods').why).toBeUndefined();
    expect(as('clerk', '0.01')).toMatchObject({ why: 'role-limit', mayGrant: 'manager' });
    expect(as('general-manager', '80000.00').why).toBeUndefined();
  });

  it.each([
    ['2026-11-23', '2027-11-23'],
    ['2026-12-31', '2027-12-31'],
    ['2027-01-01', '2028-01-01'],
    ['2028-02-29', '2029-03-01'],
    ['2027-02-28', '2028-02-28'],
    ['2027-03-01', '2028-03-01'],
  ])('G-04 what was granted on %s counts until %s', (day, out) => {
    const account = after(empty, day, asking('100.00'));
    const [entry] = account.entries;
    expect(entry && fallsOutOn(entry, limits)).toBe(out);
    const before = new Date(Date.parse(out) - 86_400_000).toISOString().slice(0, 10);
    expect(usedIn(account, limits, on(before, '23:59')).toString()).toBe('100.00');
    expect(usedIn(account, limits, on(out, '00:00')).toString()).toBe('0.00');
  });

  it('G-04 a reservation counts until it is released, and for what it came to once it is settled', () => {
    const [one, two] = [asking('3000.00'), asking('2000.00')];
    const account = after(empty, '2026-11-01', one, two);
    const settled = settle(account, one.disposalId, '2500.50', world('2026-11-02'));
    expect(settled.events[0]?.data).toMatchObject({ amount: '2500.50', used: '4500.50' });
    const released = release(settled.next, two.disposalId, 'customer-refused', world('2026-11-03'));
    expect(released.events[0]?.data).toMatchObject({ amount: '2000.00', used: '2500.50' });
    const tooMuch = () => settle(account, two.disposalId, '2000.01', world('2026-11-02'));
    expect(tooMuch).toThrow(expect.objectContaining({ code: 'more-than-reserved' }));
    expect(() => settle(released.next, one.disposalId, '1.00', world('2026-11-04'))).toThrow(
      expect.objectContaining({ code: 'wrong-state', rule: 'G-04' }),
    );
  });

  it('G-04 the general manager grants what was refused, and it counts from then on', () => {
    const asked = asking('8000.00');
    const refused = request(empty, asked, world('2026-11-01')).next;
    const word = { reason: '重大客户', grantedBy: 'gm' };
    const granted = grant(refused, asked.disposalId, word, world('2026-11-05'));
    expect(granted.events[0]?.data).toMatchObject({ used: '8000.00', grantedBy: 'gm' });
    expect(granted.next.entries).toMatchObject([{ status: 'reserved', at: on('2026-11-05') }]);
    expect(() => grant(granted.next, asked.disposalId, word, world('2026-11-06'))).toThrow(
      expect.objectContaining({ code: 'wrong-state' }),
    );
  });

  it('G-04 asked twice changes nothing, and nothing is given to who is no customer any more', () => {
    const asked = asking('100.00');
    const account = after(empty, '2026-11-01', asked);
    expect(request(account, asked, world('2026-11-02'))).toEqual({ next: account, events: [] });
    const gone = request(empty, asked, { ...world('2026-11-01'), active: false });
    expect(gone.events[0]?.data).toMatchObject({ why: 'customer-ended' });
  });
});
