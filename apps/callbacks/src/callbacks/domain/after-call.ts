import type { Callback } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { assign } from './hand-over.js';
import { noLongerNeeded } from './skip.js';

/** The call is over and its callback is still owed: what had waited happens. */
export const thenWhatWaited = (
  { call }: Callback,
  ended: CallbackDecision,
  context: CallbackContext,
): CallbackDecision => {
  const { over, handedOver, toAgentId } = call?.waits ?? {};
  if (over !== undefined) return both(ended, noLongerNeeded(ended.next, over, context));
  return handedOver ? both(ended, assign(ended.next, toAgentId, context)) : ended;
};

/** Of two changes of one timer the second counts. */
const both = (one: CallbackDecision, two: CallbackDecision): CallbackDecision => ({
  ...two,
  events: [...one.events, ...two.events],
  timers: [
    ...new Map(
      [...(one.timers ?? []), ...(two.timers ?? [])].map((all) => [all.kind, all]),
    ).values(),
  ],
});
