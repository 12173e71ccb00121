import type { Callback, Waits } from './callback.js';
import { unchanged, type CallbackDecision } from './context.js';

/**
 * What somebody is doing is not ended by what the system does: in the middle of a call it waits,
 * and is recorded on the call.
 */
export const untilCallIsOver = (callback: Callback, more: Waits): CallbackDecision => {
  const { call } = callback;
  if (!call) return unchanged(callback);
  const waits = { ...call.waits, ...more };
  if (JSON.stringify(waits) === JSON.stringify(call.waits)) return unchanged(callback);
  return { next: { ...callback, call: { ...call, waits } }, events: [] };
};
