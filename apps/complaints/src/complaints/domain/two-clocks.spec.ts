import { describe, expect, it } from '@jest/globals';
import { newId, type Instant } from '@kefu/kernel';
import {
  agent,
  complaintIn,
  doing,
  handler,
  hours,
  kefu,
  manager,
  minutes,
  paid,
  type AComplaint,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const repairOrderId = newId();

/** The customer took money and a repair together: finance pays, and somebody opens the order. */
const both = (): AComplaint => {
  const c = complaintIn('investigated', { assetId: newId() }).after(minutes(1));
  const remedies = [paid('300.00'), { kind: 'repair', cost: '0.00' } as const];
  c.does(handler, (one, on) => domain.propose(one, remedies, undefined, on));
  return doing(c, 'approve', 'accountReserves', 'present', 'accept');
};
const taken = (c: AComplaint) =>
  c.does(kefu, (one, on) => domain.repairTaken(one, { repairOrderId, round: 1 }, on));
const fellThrough = (c: AComplaint) =>
  taken(c).does(kefu, (one, on) =>
    domain.repairEnded(one, { repairOrderId, because: 'cancelled' }, on),
  );
const missed = ({ complaint }: AComplaint) =>
  complaint.breaches
    .filter(({ rule }) => rule === 'CP-11')
    .map(({ responsibleRole, responsibleId }) => [responsibleRole, responsibleId]);
const ofHandler = ['complaint-handler', agent.id];
const ofFinance = ['finance', undefined];
/** As the timer would, however often it is redelivered. */
const fireAgain = (c: AComplaint, startedAt: Instant, dueAt: Instant, role: 'finance') =>
  c.does(kefu, (one, on) =>
    domain.recordBreach(
      one,
      { ...{ rule: 'CP-11', startedAt, dueAt, responsible: { role } }, explanation: {} as never },
      on,
    ),
  );

describe('CP-11 with a payment and a repair that nobody took', () => {
  it('CP-11 the one that is due first runs first, then the other', () => {
    const c = both();
    const first = c.due('CP-11') ?? '';
    c.miss('CP-11');
    expect(missed(c)).toEqual([ofHandler]);
    expect((c.due('CP-11') ?? '') > first).toBe(true);
    c.miss('CP-11');
    expect(missed(c)).toEqual([ofHandler, ofFinance]);
    expect(c.running.has('CP-11')).toBe(false);
  });

  it('CP-11 the order is there in time: the payment is due when it was', () => {
    const c = both();
    const payBy = both().miss('CP-11').due('CP-11');
    taken(c);
    expect(c.due('CP-11')).toBe(payBy);
    c.miss('CP-11');
    expect(missed(c)).toEqual([ofFinance]);
  });

  it('CP-11 paid in time, the repair still has its limit and its own person', () => {
    const c = both();
    const due = c.due('CP-11');
    doing(c, 'pay');
    expect(c.settled).not.toContain('meet CP-11');
    expect(c.due('CP-11')).toBe(due);
    c.miss('CP-11');
    expect(missed(c)).toEqual([ofHandler]);
  });

  it('CP-11 both missed, the late payment tells nothing anew of the repair', () => {
    const c = both().miss('CP-11').miss('CP-11');
    doing(c, 'pay');
    expect(c.running.has('CP-11')).toBe(false);
    expect(missed(c)).toEqual([ofHandler, ofFinance]);
    c.does(handler, (one, on) => domain.carryOut(one, { words: '当面修好' }, on));
    expect(c.complaint.status).toBe('carried-out');
  });

  it('CP-11 both missed, a new owner is charged with neither', () => {
    const c = both().miss('CP-11').miss('CP-11');
    c.does(manager, domain.acceptOwnership);
    expect(c.running.has('CP-11')).toBe(false);
    expect(missed(c)).toEqual([ofHandler, ofFinance]);
  });

  it('CP-11 fallen through after the payment was missed, the handler has a limit of their own', () => {
    const c = taken(both()).miss('CP-11');
    expect(missed(c)).toEqual([ofFinance]);
    c.after(hours(1)).does(kefu, (one, on) =>
      domain.repairEnded(one, { repairOrderId, because: 'voided' }, on),
    );
    expect(c.running.has('CP-11')).toBe(true);
    c.miss('CP-11');
    expect(missed(c)).toEqual([ofFinance, ofHandler]);
  });

  it('CP-11 paid back, finance has its limit again, missed once', () => {
    const c = doing(taken(both()), 'pay');
    expect(c.running.has('CP-11')).toBe(false);
    doing(c, 'unpay').miss('CP-11');
    const { startedAt = '', dueAt = '' } = c.complaint.breaches.at(-1) ?? {};
    fireAgain(c, startedAt, dueAt, 'finance');
    doing(c, 'pay', 'unpay');
    expect(missed(c)).toEqual([ofFinance]);
  });

  it('CP-11 called off, neither runs', () => {
    const c = doing(fellThrough(both()), 'notDone');
    expect(c.running.has('CP-11')).toBe(false);
    expect(missed(c)).toEqual([]);
  });
});
