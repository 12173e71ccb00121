import { move, requireState, type Transitions } from '@kefu/kernel';

export type ComplaintStatus =
  | 'recorded'
  | 'confirmed'
  | 'assigned'
  | 'investigated'
  | 'proposed'
  | 'negotiating'
  | 'accepted'
  | 'carried-out'
  | 'closed'
  | 'reopened'
  | 'malicious'
  | 'withdrawn'
  | 'voided';

/** Every state of a complaint, and what may follow it. */
export const complaintTransitions = {
  recorded: ['confirmed', 'withdrawn', 'voided'],
  confirmed: ['assigned', 'withdrawn', 'voided', 'malicious'],
  assigned: ['assigned', 'confirmed', 'investigated', 'withdrawn', 'voided', 'malicious'],
  investigated: ['assigned', 'proposed', 'withdrawn', 'voided', 'malicious'],
  proposed: ['accepted', 'negotiating', 'closed', 'withdrawn', 'voided', 'malicious'],
  negotiating: ['assigned', 'proposed', 'closed', 'withdrawn', 'voided', 'malicious'],
  accepted: ['carried-out', 'negotiating', 'withdrawn', 'voided', 'malicious'],
  'carried-out': ['accepted', 'closed', 'negotiating', 'withdrawn', 'voided', 'malicious'],
  closed: ['reopened'],
  reopened: ['assigned', 'withdrawn', 'voided', 'malicious'],
  // overturned, it is where it was (CP-09)
  malicious: [
    'confirmed',
    'assigned',
    'investigated',
    'proposed',
    'negotiating',
    'accepted',
    'carried-out',
    'reopened',
  ],
  withdrawn: [],
  voided: [],
} as const satisfies Transitions<ComplaintStatus>;

export const complaintStatuses = Object.keys(complaintTransitions) as readonly ComplaintStatus[];

/** Nobody has to do anything about it. */
export const restingStatuses: readonly ComplaintStatus[] = [
  'closed',
  'malicious',
  'withdrawn',
  'voided',
];

/** Somebody still has to do something about it. */
export const isOpen = (status: ComplaintStatus): boolean => !restingStatuses.includes(status);

export const openStatuses = complaintStatuses.filter(isOpen);

/**
 * The status after a verb that starts from some of the states only: the table says which moves there
 * are, not which deed makes them.
 * @throws Refusal `wrong-state`
 */
export const moveFrom = (
  from: readonly ComplaintStatus[],
  status: ComplaintStatus,
  to: ComplaintStatus,
  rule: string,
): ComplaintStatus => {
  requireState(status, from, rule);
  return move(complaintTransitions, status, to, rule);
};

/** @throws Refusal `wrong-state` */
export const requireOpen = (status: ComplaintStatus, rule: string): void => {
  requireState(status, openStatuses, rule);
};
