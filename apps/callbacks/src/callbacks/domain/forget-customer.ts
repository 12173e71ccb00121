import { isCare, type Callback } from './callback.js';
import { unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { noLongerNeeded } from './skip.js';

/** G-05: what the customer said in words goes, the figures stay. */
export const forgetCustomer = (callback: Callback): CallbackDecision => {
  const { answers, skipped } = callback;
  if (!answers && skipped?.remark === undefined) return unchanged(callback);
  return {
    next: {
      ...callback,
      ...(answers
        ? {
            answers: {
              ...answers,
              cause: undefined,
              remedy: undefined,
              inWords: undefined,
              note: undefined,
            },
          }
        : {}),
      ...(skipped ? { skipped: { ...skipped, remark: undefined } } : {}),
    },
    events: [],
    reason: 'customer erased',
  };
};

/**
 * G-05: a courtesy does not hold up an erasure, so one may still be owed then; nobody is called any
 * more after it.
 */
export const eraseCustomer = (
  callback: Callback,
  _customerId: string,
  context: CallbackContext,
): CallbackDecision => {
  if (!isCare(callback.plan)) return forgetCustomer(callback);
  const ended = noLongerNeeded(callback, 'customer-erased', context);
  return { ...ended, next: forgetCustomer(ended.next).next, reason: 'customer erased' };
};
