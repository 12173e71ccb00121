import { localDate, newId, plusMillis } from '@kefu/kernel';
import * as domain from '../src/complaints/domain/index.js';
import type { Complaint } from '../src/complaints/domain/index.js';
import {
  finance,
  free,
  generalManager,
  handbook,
  hours,
  kefu,
  paid,
  payment,
} from './a-complaint.js';
import {
  type Command,
  above,
  handlers,
  maybe,
  one,
  other,
  speakers,
  when,
  type Draw,
} from './drawn.js';

const remedies: readonly (readonly domain.Remedy[])[] = [
  [free],
  [paid('300.00')],
  [paid('300.00'), { kind: 'refund', cost: '50.00' }],
  [{ kind: 'repair', cost: '0.00' }],
  [paid('300.00'), { kind: 'repair', cost: '0.00' }],
  [paid('4900.00')],
  [paid('5000.01')],
  [{ kind: 'replacement', cost: '2600.00' }, { ...free }],
];

const disposalOf = ({ proposals }: Complaint, draw: Draw): string => {
  const ids = proposals.flatMap(({ disposals = [] }) => disposals.map(({ id }) => id));
  return one(draw, [...ids, other]);
};
const pendingOf = ({ proposals }: Complaint): readonly string[] =>
  proposals.flatMap(({ disposals = [] }) =>
    disposals.flatMap(({ id, answer }) => (answer === undefined ? [id] : [])),
  );
/** Of the bank, by the books of contracts, where something is still asked of them. */
const payoutOf = (complaint: Complaint, draw: Draw): string =>
  one(draw, [
    ...complaint.payments.flatMap(({ payoutId }) => payoutId ?? []),
    ...complaint.refusedPayouts.map(({ payoutId }) => payoutId),
    newId(),
  ]);
const refusedOf = ({ refusedPayouts }: Complaint, draw: Draw): string =>
  one(draw, [...refusedPayouts.map(({ disposalId }) => disposalId), other]);
const repairOf = ({ repair }: Complaint) => ({
  repairOrderId: repair?.repairOrderId ?? other,
  round: repair?.round ?? 1,
});
/** From the proposal to what was done. */
export const ofRemedies = {
  propose: {
    by: handlers,
    act: (c, on, d) => domain.propose(c, one(d, remedies), maybe(d, '另附'), on),
  },
  approveProposal: { by: above, act: domain.approveProposal },
  rejectProposal: { by: above, act: (c, on) => domain.rejectProposal(c, '太多', on) },
  goOnWithoutAccount: {
    by: [generalManager],
    act: (c, on) => domain.goOnWithoutAccount(c, '账户停用', on),
  },
  hearAccount: {
    by: [kefu],
    act: (c, on, d) => {
      const disposalId = disposalOf(c, d);
      // what it reserved it does not refuse afterwards
      const asked = pendingOf(c).includes(disposalId);
      const answer = one(d, asked ? (['reserved', 'refused'] as const) : (['given-up'] as const));
      const said =
        answer === 'refused' ? { why: 'customer-limit', mayGrant: 'general-manager' } : {};
      return domain.hearAccount(c, { disposalId, answer, ...said }, on);
    },
  },
  presentProposal: {
    by: speakers,
    act: (c, on, d) =>
      domain.presentProposal(
        c,
        { ...when(d, on), answerBy: maybe(d, plusMillis(on.now, hours(d(90)))) },
        on,
      ),
  },
  acceptProposal: {
    by: speakers,
    act: (c, on, d) => domain.acceptProposal(c, when(d, on), on),
  },
  refuseProposal: {
    by: speakers,
    act: (c, on, d) => domain.refuseProposal(c, { ...when(d, on), words: '不行' }, on),
  },
  recordPayment: {
    by: [finance],
    act: (c, on, d) => {
      const kind = one(d, domain.moneyKinds);
      const amount = one(d, ['300.00', '50.00', '0.01', '4900.00', c.toPay ?? '1.00']);
      return domain.recordPayment(c, { ...payment(on.now, amount), kind }, on);
    },
  },
  reversePayment: {
    by: [finance],
    act: (c, on, d) => {
      const paymentId = one(d, [...c.payments.map(({ id }) => id), other]);
      const day = localDate(on.now, handbook.calendar.zone);
      return domain.reversePayment(c, { paymentId, on: day, reason: '账号有误' }, on);
    },
  },
  hearPaid: {
    by: [kefu],
    act: (c, on, d) => {
      const { amount, paidOn, method } = payment(on.now, one(d, ['300.00', '50.00', '0.01']));
      const of = { payoutId: payoutOf(c, d), disposalId: disposalOf(c, d), by: finance.id };
      return domain.hearPaid(c, { ...of, kind: 'compensation', amount, paidOn, method }, on);
    },
  },
  hearReturned: {
    by: [kefu],
    act: (c, on, d) => {
      const day = localDate(on.now, handbook.calendar.zone);
      return domain.hearReturned(c, { payoutId: payoutOf(c, d), on: day, by: finance.id }, on);
    },
  },
  hearRefused: {
    by: [kefu],
    act: (c, on, d) => {
      const of = { payoutId: payoutOf(c, d), disposalId: disposalOf(c, d) };
      return domain.hearRefused(c, { ...of, why: 'account-wrong' }, on);
    },
  },
  askForPayoutAgain: {
    by: handlers,
    act: (c, on, d) =>
      domain.askForPayoutAgain(c, { disposalId: refusedOf(c, d), reason: '已更正' }, on),
  },
  repairTaken: { by: [kefu], act: (c, on) => domain.repairTaken(c, repairOf(c), on) },
  repairEnded: {
    by: [kefu],
    act: (c, on, d) => {
      const because = one(d, [{}, {}, { because: 'cancelled' }]);
      return domain.repairEnded(c, { ...repairOf(c), ...because }, on);
    },
  },
  carryOut: {
    by: handlers,
    act: (c, on, d) => domain.carryOut(c, { ...when(d, on), words: maybe(d, '已办') }, on),
  },
  callOff: { by: handlers, act: (c, on) => domain.callOff(c, '停产', on) },
} as const satisfies Record<string, Command>;
