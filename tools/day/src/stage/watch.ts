import type { CallbackAnswer, OrderAnswer } from './answers.js';
import { MANAGER, readAll, type Cast } from './cast.js';
import type { Observed, Stage } from './scene.js';

/** Looks at every order and callback again, and tells what happened to them by itself meanwhile. */
export class Watch {
  #orders = new Map<string, OrderAnswer>();
  #callbacks = new Map<string, CallbackAnswer>();

  constructor(private readonly stage: Stage) {}

  get orders(): readonly OrderAnswer[] {
    return [...this.#orders.values()];
  }

  get callbacks(): readonly CallbackAnswer[] {
    return [...this.#callbacks.values()];
  }

  async look(): Promise<readonly Observed[]> {
    const { client, cast } = this.stage;
    const [orders, callbacks] = await Promise.all([
      readAll<OrderAnswer>(client, MANAGER, 'field-repair/repair-orders'),
      readAll<CallbackAnswer>(client, MANAGER, 'callbacks/callbacks'),
    ]);
    const observed = [
      ...orders.flatMap((order) => ofOrder(this.#orders.get(order.id), order, cast)),
      ...callbacks.flatMap((one) => ofCallback(this.#callbacks.get(one.id), one)),
    ];
    this.#orders = new Map(orders.map((order) => [order.id, order]));
    this.#callbacks = new Map(callbacks.map((callback) => [callback.id, callback]));
    return observed.sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}

const ofOrder = (before: OrderAnswer | undefined, now: OrderAnswer, cast: Cast): Observed[] => {
  const { id: orderId, notice, unsolved, ending } = now;
  const seen: Observed[] = [];
  for (const { rule, dueAt: at, responsibleId } of now.breaches.slice(before?.breaches.length)) {
    const whose = cast.numberOf(responsibleId);
    seen.push({ orderId, at, follows: { what: 'breach', rule, whose } });
  }
  for (const { who, window } of now.noShows.slice(before?.noShows.length)) {
    if (who === 'technician') seen.push({ orderId, at: window.to, follows: { what: 'no-show' } });
  }
  if (notice && notice.by === undefined && notice.at !== before?.notice?.at) {
    const whom = cast.numberOf(notice.personId);
    seen.push({ orderId, at: notice.at, follows: { what: 'lead-told', whom } });
  }
  if (unsolved?.source === 'callback' && unsolved.at !== before?.unsolved?.at) {
    seen.push({ orderId, at: unsolved.at, follows: { what: 'put-back' } });
  }
  if (ending?.callbackId && !before?.ending) {
    seen.push({ orderId, at: ending.at, follows: { what: 'closed' } });
  }
  return seen;
};

const ofCallback = (before: CallbackAnswer | undefined, now: CallbackAnswer): Observed[] => {
  const { repairOrderId: orderId, plan: rule, breachAt, breached, unreachable } = now;
  const whose = now.agentNumber ?? '?';
  return [
    ...(breached && !before?.breached
      ? [{ orderId, at: breachAt, follows: { what: 'breach' as const, rule, whose } }]
      : []),
    ...(unreachable && !before?.unreachable
      ? [{ orderId, at: unreachable.at, follows: { what: 'unreachable' as const } }]
      : []),
  ];
};
