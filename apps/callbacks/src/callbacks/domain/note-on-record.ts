import type { Callback, OnRecord } from './callback.js';
import { unchanged, type CallbackDecision } from './context.js';
import { isOpen } from './life-cycle.js';

/**
 * What field-repair says of the visit, shown to whoever calls. The call is made all the same: CB-01
 * asks the customer, so that a visit on paper only does not pass, nor one that was not written down.
 */
export const noteOnRecord = (callback: Callback, onRecord: OnRecord): CallbackDecision =>
  callback.plan === 'CB-01' && isOpen(callback.status)
    ? { next: { ...callback, onRecord }, events: [] }
    : unchanged(callback);
