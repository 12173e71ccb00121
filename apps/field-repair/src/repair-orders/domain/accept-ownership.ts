import { RepairOrderOwnerChangedV1 } from '@kefu/messages-field-repair';
import { conflict, happened } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { requireOpen } from './life-cycle.js';
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
  return {
    next: { ...order, ownerId: to },
    events: [happened(RepairOrderOwnerChangedV1, { from, to }, 'G-01')],
  };
};
