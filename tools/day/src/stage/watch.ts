import type { CallbackAnswer, ComplaintAnswer, OrderAnswer, ReceivableAnswer } from './answers.js';
import { MANAGER, readAll, type Cast } from './cast.js';
import type { Observed, Stage } from './scene.js';

/** Looks at every order, callback, complaint and bill again, and tells what happened to them by itself meanwhile. */
export class Watch {
  #orders = new Map<string, OrderAnswer>();
  #callbacks = new Map<string, CallbackAnswer>();
  #complaints = new Map<string, ComplaintAnswer>();
  #bills = new Map<string, ReceivableAnswer>();

  constructor(private readonly stage: Stage) {}

  get orders(): readonly OrderAnswer[] {
    return [...this.#orders.values()];
  }

  get callbacks(): readonly CallbackAnswer[] {
    return [...this.#callbacks.values()];
  }

  get complaints(): readonly ComplaintAnswer[] {
    return [...this.#complaints.values()];
  }

  async look(): Promise<readonly Observed[]> {
    const { client, cast } = this.stage;
    const [orders, callbacks, complaints, bills] = await Promise.all([
      readAll<OrderAnswer>(client, MANAGER, 'field-repair/repair-orders'),
      readAll<CallbackAnswer>(client, MANAGER, 'callbacks/callbacks'),
      readAll<ComplaintAnswer>(client, MANAGER, 'complaints/complaints'),
      readAll<ReceivableAnswer>(client, MANAGER, 'contracts/receivables'),
    ]);
    const observed = [
      ...orders.flatMap((order) => ofOrder(this.#orders.get(order.id), order, cast)),
      ...callbacks.flatMap((one) => ofCallback(this.#callbacks.get(one.id), one)),
      ...complaints.flatMap((one) => ofComplaint(this.#complaints.get(one.id), one, cast)),
      ...bills.flatMap((one) => ofBill(this.#bills.get(one.id), one)),
    ];
    this.#orders = new Map(orders.map((order) => [order.id, order]));
    this.#callbacks = new Map(callbacks.map((callback) => [callback.id, callback]));
    this.#complaints = new Map(complaints.map((complaint) => [complaint.id, complaint]));
    this.#bills = new Map(bills.map((bill) => [bill.id, bill]));
    return observed.sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}

const ofOrder = (before: OrderAnswer | undefined, now: OrderAnswer, cast: Cast): Observed[] => {
  const { id: subjectId, notice, unsolved, ending } = now;
  const seen = newBreaches(before, now, cast);
  for (const { who, window } of now.noShows.slice(before?.noShows.length)) {
    if (who === 'technician') seen.push({ subjectId, at: window.to, follows: { what: 'no-show' } });
  }
  if (notice && notice.by === undefined && notice.at !== before?.notice?.at) {
    const whom = cast.numberOf(notice.personId);
    seen.push({ subjectId, at: notice.at, follows: { what: 'lead-told', whom } });
  }
  if (unsolved?.source === 'callback' && unsolved.at !== before?.unsolved?.at) {
    seen.push({ subjectId, at: unsolved.at, follows: { what: 'put-back' } });
  }
  if (ending?.callbackId && !before?.ending) {
    seen.push({ subjectId, at: ending.at, follows: { what: 'closed' } });
  }
  return seen;
};

const ofCallback = (before: CallbackAnswer | undefined, now: CallbackAnswer): Observed[] => {
  const { repairOrderId, complaintId, plan: rule, breachAt, breached, unreachable } = now;
  const whose = now.agentNumber ?? '?';
  const subjectId = repairOrderId ?? complaintId ?? '?';
  return [
    ...(breached && !before?.breached
      ? [{ subjectId, at: breachAt, follows: { what: 'breach' as const, rule, whose } }]
      : []),
    ...(unreachable && !before?.unreachable
      ? [{ subjectId, at: unreachable.at, follows: { what: 'unreachable' as const } }]
      : []),
  ];
};

const newBreaches = (
  before: Pick<OrderAnswer, 'breaches'> | undefined,
  { id: subjectId, breaches }: Pick<OrderAnswer, 'id' | 'breaches'>,
  cast: Cast,
): Observed[] =>
  breaches.slice(before?.breaches.length).map(({ rule, dueAt: at, responsibleId }) => {
    const whose = cast.numberOf(responsibleId);
    return { subjectId, at, follows: { what: 'breach', rule, whose } };
  });

const ofComplaint = (
  before: ComplaintAnswer | undefined,
  now: ComplaintAnswer,
  cast: Cast,
): Observed[] => {
  const seen = newBreaches(before, now, cast);
  const { personId, signedAt: at, silent } = now.assignment ?? {};
  if (silent && at && !before?.assignment?.silent) {
    const whose = cast.numberOf(personId);
    seen.push({ subjectId: now.id, at, follows: { what: 'silence-signs', whose } });
  }
  return seen;
};

const ofBill = (before: ReceivableAnswer | undefined, now: ReceivableAnswer): Observed[] =>
  now.dunned.slice(before?.dunned.length).map(({ step, at }) => {
    return { subjectId: now.contractId, at, follows: { what: 'dunned', step } };
  });
