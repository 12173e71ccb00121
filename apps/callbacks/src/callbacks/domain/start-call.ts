import { move, refusedByRule } from '@kefu/kernel';
import type { Callback } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { deadlineOf, runCall, runDeadline } from './deadlines.js';
import { callbackTransitions } from './life-cycle.js';
import { isOnOwnList, obey, stillNeeded } from './policies.js';

export interface StartCall {
  /** The customer rang, so that the time to call them does not matter. */
  readonly customerRang?: boolean | undefined;
}

/** Somebody dials. Nobody is called before it is due, or before the time that the customer named (CB-13). */
export const startCall = (
  callback: Callback,
  { customerRang = false }: StartCall,
  context: CallbackContext,
): CallbackDecision => {
  const { by, now } = context;
  obey([isOnOwnList, stillNeeded], { callback, by });
  const status = move(callbackTransitions, callback.status, 'calling', callback.plan);
  if (now < callback.dueAt && !customerRang) {
    throw refusedByRule(
      callback.status === 'rescheduled' ? 'CB-13' : callback.plan,
      'not-due-yet',
      {
        zh: `${callback.dueAt} 之前不应致电客户`,
        en: `The customer is not to be called before ${callback.dueAt}`,
      },
      { extra: { dueAt: callback.dueAt } },
    );
  }
  const call = { by: by.id, since: now, answered: false };
  const calling: Callback = { ...callback, status, call };
  if (now >= callback.dueAt || callback.status !== 'rescheduled') {
    return { next: calling, events: [], timers: runCall(context) };
  }
  const next = endRest(calling, context);
  return { next, events: [], timers: [...runDeadline(next, context), ...runCall(context)] };
};

/** The customer is not awaited any more, so the clock runs again from now. */
const endRest = (callback: Callback, context: CallbackContext): Callback => {
  const rests = callback.rests.map((rest) =>
    rest.to > context.now ? { ...rest, to: context.now } : rest,
  );
  const awake = { ...callback, dueAt: context.now, rests };
  return { ...awake, breachAt: deadlineOf(awake, context).at };
};
