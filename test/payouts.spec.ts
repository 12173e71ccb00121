import { describe, expect, it } from '@jest/globals';
import { Money, newId, Refusal, type Actor, type Decision, type Happened } from '@kefu/kernel';
import fc from 'fast-check';
import * as complaints from '../apps/complaints/src/complaints/domain/index.js';
import {
  complaintIn,
  doing,
  finance,
  handler,
  kefu,
  manager,
  paid,
  payment,
} from '../apps/complaints/test/a-complaint.js';
import * as payouts from '../apps/contracts/src/payouts/domain/index.js';

type Payout = payouts.Payout;
type Said = Readonly<Record<string, string>> & { readonly again?: boolean };

const agreed = '300.00';
const cashier: Actor = { ...finance, id: newId() };

/** One complaint with complaints, its payouts with contracts, and the news that are still under way. */
class Two {
  readonly complaint = doing(
    complaintIn('investigated').does(handler, (one, on) =>
      complaints.propose(one, [paid(agreed)], undefined, on),
    ),
    ...(['approve', 'accountReserves', 'present', 'accept'] as const),
  );
  readonly payouts: Payout[] = [];
  readonly toComplaints: (readonly [payoutId: string, event: Happened])[] = [];
  #read = 0;

  /** What the next event of the complaint makes of its payouts. */
  hearComplaint(): boolean {
    const told = this.complaint.events.slice(this.#read);
    const at = told.findIndex(({ of }) => /payout-(asked|called-off)/u.test(of.type));
    if (at < 0) return false;
    this.#read += at + 1;
    const { data } = told[at] ?? {};
    const { amount = '0.00', again = false } = data as Said;
    const { id: complaintId, number: complaintNumber, customerId } = this.complaint.complaint;
    const of = { complaintId, complaintNumber, customerId, regionId: 'east' };
    const what = { disposalId: this.disposalId, kind: 'compensation', askedBy: 'agent' } as const;
    const { left, open, owes } = payouts.answerTo({ amount, again }, this.payouts);
    if (open) {
      this.take(payouts.follow(open, left, 'agent', this.complaint.as(kefu)));
    } else if (owes) {
      const one = { id: newId(), number: 'Y000001', amount: String(left) };
      this.take(payouts.owe(one, { ...of, ...what, amount, again }, this.complaint.as(kefu)));
    }
    return true;
  }

  /** What the next event of contracts makes of the complaint. */
  hearContracts(): boolean {
    const [payoutId, event] = this.toComplaints.shift() ?? [];
    if (payoutId === undefined || !event) return false;
    const { amount = '', paidOn = '', returnedOn: on = '', why = '' } = event.data as Said;
    const { disposalId } = this;
    const money = { payoutId, disposalId, kind: 'compensation', amount, paidOn, method: 'cash' };
    const fact = event.of.type.split('.').at(-2);
    this.complaint.does(kefu, (one, context) => {
      if (fact === 'paid') return complaints.hearPaid(one, { ...money, by: 'f' }, context);
      if (fact === 'returned')
        return complaints.hearReturned(one, { payoutId, on, by: 'f' }, context);
      return complaints.hearRefused(one, { payoutId, disposalId, why }, context);
    });
    return true;
  }

  take({ next, events }: Decision<Payout>): void {
    const at = this.payouts.findIndex(({ id }) => id === next.id);
    if (at < 0) this.payouts.push(next);
    else this.payouts[at] = next;
    for (const event of events) {
      if (/\.(paid|returned|refused)\./u.test(event.of.type)) {
        this.toComplaints.push([next.id, event]);
      }
    }
  }

  get disposalId(): string {
    return this.complaint.complaint.proposals.at(-1)?.disposals?.[0]?.id ?? '';
  }

  sum(of: 'here' | 'there'): Money {
    const there = this.payouts.filter(({ status }) => status === 'paid');
    const here = this.complaint.complaint.payments.filter(
      ({ reversedOn, payoutId }) => !reversedOn && !payoutId,
    );
    return Money.sum((of === 'here' ? here : there).map(({ amount }) => Money.of(amount)));
  }
}

const deed = fc.constantFrom(
  ...(['hear-complaint', 'hear-contracts', 'hear-complaint', 'hear-contracts'] as const),
  ...(['approve', 'pay', 'refuse', 'return', 'enter', 'reverse', 'ask', 'pay'] as const),
);
const cents = fc.oneof(
  fc.constantFrom(10_000, 10_000, 20_000, 30_000),
  fc.integer({ min: 1, max: 30_000 }),
);

const doIt = (two: Two, what: string, much: number): void => {
  const { complaint } = two;
  const last = two.payouts.at(-1);
  const { paidOn } = payment(complaint.now);
  const reason = '账号有误';
  const slip = { paidOn, method: 'cash', payee: '王', reference: newId() } as const;
  const amount = (much / 100).toFixed(2);
  const entered = complaint.complaint.payments.find((one) => !one.payoutId && !one.reversedOn);
  const approve = (): void => {
    const open = two.payouts.at(-1);
    if (open) two.take(payouts.approvePayout(open, complaint.as(manager)));
  };
  const ways: Record<string, () => unknown> = {
    'hear-complaint': () => two.hearComplaint(),
    'hear-contracts': () => two.hearContracts(),
    approve,
    pay: () => {
      if (two.payouts.at(-1)?.status === 'owed') approve();
      const open = two.payouts.at(-1);
      if (open) two.take(payouts.payOut(open, slip, complaint.as(cashier)));
    },
    refuse: () => {
      const why = { why: 'other', reason } as const;
      if (last) two.take(payouts.refusePayout(last, why, complaint.as(cashier)));
    },
    return: () => {
      const back = { on: paidOn, reason };
      if (last) two.take(payouts.returnPayout(last, back, complaint.as(cashier)));
    },
    enter: () =>
      complaint.does(finance, (one, on) =>
        complaints.recordPayment(one, { ...payment(complaint.now), amount }, on),
      ),
    reverse: () =>
      complaint.does(finance, (one, on) =>
        complaints.reversePayment(one, { paymentId: entered?.id ?? '', on: paidOn, reason }, on),
      ),
    ask: () =>
      complaint.does(handler, (one, on) =>
        complaints.askForPayoutAgain(one, { disposalId: two.disposalId, reason }, on),
      ),
  };
  try {
    ways[what]?.();
  } catch (error) {
    // no is an answer
    if (!(error instanceof Refusal)) throw error;
  }
};

describe('money of complaints, as complaints and contracts have it', () => {
  it('CP-11 CT-08 whatever both do, and in whatever order their news meet, both say the same once all is heard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, cents), { minLength: 6, maxLength: 40 }), (steps) => {
        const two = new Two();
        for (const [what, much] of steps) {
          doIt(two, what, much);
          // contracts by itself never pays more than was agreed
          expect(two.sum('there').exceeds(Money.of(agreed))).toBe(false);
        }
        while (two.hearComplaint() || two.hearContracts());
        const { complaint } = two.complaint;
        const standing = complaint.payments.filter(({ reversedOn }) => !reversedOn);
        const heard = standing.filter(({ payoutId }) => payoutId !== undefined);
        expect(heard.map(({ payoutId }) => payoutId).sort()).toEqual(
          two.payouts
            .filter(({ status }) => status === 'paid')
            .map(({ id }) => id)
            .sort(),
        );
        const left = Money.of(agreed).minus(two.sum('here')).minus(two.sum('there'));
        const open = two.payouts.filter(payouts.isOpen);
        const waits = left.exceeds(Money.zero);
        expect(complaint.toPay).toBe(waits ? String(left) : undefined);
        const refused = two.payouts.at(-1)?.status === 'refused';
        // what is left is owed there, or is before the handler here
        expect(open.map(({ amount }) => amount)).toEqual(waits && !refused ? [String(left)] : []);
        if (waits && refused) {
          expect(complaint.refusedPayouts.some(({ askedAgainAt }) => !askedAgainAt)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
