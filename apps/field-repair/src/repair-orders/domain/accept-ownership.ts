import { conflict } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { requireOpen } from './life-cycle.js';
import { ownedBy, ownsAs } from './ownership.js';
import type { RepairOrder } from './repair-order.js';

/** G-01: whoever took it owns it until another accepts it; nobody is given it unasked. */
export const acceptOwnership = (order: RepairOrder, context: RepairContext): RepairDecision => {
  requireOpen(order.status);
  const { ownerId: from } = order;
  const to = context.by.id;
  if (from === to) {
    throw conflict(
      'already-owner',
      { zh: '您已是首问责任人', en: 'You own it already' },
      { rule: 'G-01' },
    );
  }
  const role = ownsAs(context.by);
  const { order: next, events, timers } = ownedBy(order, { id: to, role }, context);
  return { next, events, timers };
};
