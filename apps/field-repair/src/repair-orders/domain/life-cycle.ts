import { conflict, move, type Refusal, type Transitions } from '@kefu/kernel';

export type RepairOrderStatus =
  | 'reported'
  | 'notified'
  | 'dispatched'
  | 'confirmed'
  | 'on-site'
  | 'unsolved'
  | 'repaired'
  | 'signed'
  | 'closed'
  | 'cancelled'
  | 'voided';

/** Every state of a repair order, and what may follow it. */
export const repairOrderTransitions = {
  reported: ['notified', 'cancelled', 'voided'],
  notified: ['dispatched', 'cancelled', 'voided'],
  dispatched: ['confirmed', 'dispatched', 'notified', 'cancelled', 'voided'],
  confirmed: ['on-site', 'dispatched', 'notified', 'cancelled', 'voided'],
  'on-site': ['repaired', 'unsolved', 'dispatched', 'cancelled', 'voided'],
  unsolved: ['dispatched', 'cancelled', 'voided'],
  repaired: ['signed', 'unsolved', 'closed'],
  signed: ['closed', 'unsolved'],
  closed: [],
  cancelled: [],
  voided: [],
} as const satisfies Transitions<RepairOrderStatus>;

export const repairOrderStatuses = Object.keys(
  repairOrderTransitions,
) as readonly RepairOrderStatus[];

/** Neither closed, cancelled nor voided (FR-01). */
export const isOpen = (status: RepairOrderStatus): boolean =>
  repairOrderTransitions[status].length > 0;

export const openStatuses = repairOrderStatuses.filter(isOpen);

/** 409: this verb has no place in that state. */
export const wrongState = (status: RepairOrderStatus, rule?: string): Refusal =>
  conflict(
    'wrong-state',
    {
      zh: `维修单当前状态为 ${status}，不能这样做`,
      en: `Not possible while the order is ${status}`,
    },
    {
      ...(rule ? { rule } : {}),
      extra: { from: status, possible: repairOrderTransitions[status] },
    },
  );

/** @throws Refusal `wrong-state` */
export const requireOpen = (status: RepairOrderStatus): void => {
  if (!isOpen(status)) throw wrongState(status);
};

/**
 * The status after a verb that starts from some of the states only: the table says which moves there
 * are, not which deed makes them.
 * @throws Refusal `wrong-state`
 */
export const moveFrom = (
  from: readonly RepairOrderStatus[],
  status: RepairOrderStatus,
  to: RepairOrderStatus,
  rule?: string,
): RepairOrderStatus => {
  if (!from.includes(status)) throw wrongState(status, rule);
  return move(repairOrderTransitions, status, to, rule);
};
