import { conflict, forbidden, refusedByRule, requireState, serves } from '@kefu/kernel';
import type { Callback } from './callback.js';
import { unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { meetCall, runDeadline, runNamedTime } from './deadlines.js';
import { isOpen, openStatuses } from './life-cycle.js';
import { obey, stillNeeded } from './policies.js';
import { untilCallIsOver } from './wait-for-call.js';
import { tell } from './tell.js';

/** What staff records say of somebody who calls. */
export interface Agent {
  readonly id: string;
  readonly regionIds: readonly string[];
}

/**
 * G-01: an agent takes a callback over from another's list by themselves; the manager gives it to any
 * agent of the region.
 */
export const handOver = (
  callback: Callback,
  to: Agent | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const { by } = context;
  const isManager = by.roles.includes('manager');
  requireState(callback.status, openStatuses, 'G-01');
  obey([stillNeeded], { callback, by });
  if (!to || !serves(to.regionIds, callback.regionId)) {
    throw refusedByRule('CB-11', 'not-an-agent-of-the-region', {
      zh: '此人不是该区域的客服专员',
      en: 'This person is no agent of the region',
    });
  }
  if (!isManager && to.id !== by.id) {
    throw forbidden(
      'not-accepted',
      { zh: '须由接手人本人接收', en: 'Whoever is to have it accepts it themselves' },
      { rule: 'G-01' },
    );
  }
  if (!isManager && callback.status === 'calling' && callback.call?.by !== by.id) {
    throw conflict(
      'being-called',
      { zh: '同事正在致电该客户', en: 'A colleague is calling this customer' },
      { rule: 'CB-11' },
    );
  }
  return callback.agentId === to.id ? unchanged(callback) : assign(callback, to.id, context);
};

/**
 * On this agent's list and on nobody else's (CB-11), once a call that is in progress is over. Without
 * an agent it waits for the region's next one, in front of the manager.
 */
export const putOnListOf = (
  callback: Callback,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const same = callback.agentId === agentId;
  if (callback.status === 'calling') {
    return untilCallIsOver(callback, { handedOver: !same, toAgentId: same ? undefined : agentId });
  }
  return isOpen(callback.status) && !same
    ? assign(callback, agentId, context)
    : unchanged(callback);
};

/** A call that the former agent had begun is over. */
export const assign = (
  callback: Callback,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  if (!isOpen(callback.status)) return unchanged(callback);
  const status = callback.status === 'calling' ? 'due' : callback.status;
  const next: Callback = { ...callback, status, call: undefined, agentId };
  return {
    next,
    events: agentId ? [tell('assigned', next, { agentId }, 'CB-11')] : [],
    timers: [
      ...runDeadline(next, context),
      ...(status === 'rescheduled' ? runNamedTime(next, context) : meetCall),
    ],
  };
};
