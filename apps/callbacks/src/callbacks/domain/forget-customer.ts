import type { Callback } from './callback.js';
import { unchanged, type CallbackDecision } from './context.js';

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
