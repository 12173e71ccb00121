import type { DisposalKind, GrantingRole } from '@kefu/handbook';
import { happened, move, type Decision, type Transitions } from '@kefu/kernel';
import {
  DisposalReleasedV1,
  DisposalRequestedV1,
  DisposalSettledV1,
} from '@kefu/messages-complaints';

export type DisposalStatus = 'requested' | 'settled' | 'released';

/** Money that left although its proposal had fallen before is settled all the same. */
export const disposalTransitions = {
  requested: ['requested', 'settled', 'released'],
  released: ['settled'],
  settled: [],
} as const satisfies Transitions<DisposalStatus>;

export const disposalStatuses = Object.keys(disposalTransitions) as readonly DisposalStatus[];

/** What the customer's disposal account was asked for by one kind of what a proposal gives away (G-04). */
export interface Disposal {
  readonly id: string;
  readonly complaintId: string;
  readonly customerId: string;
  readonly regionId: string;
  readonly kind: DisposalKind;
  /** Yuan; once settled, what it came to. */
  readonly amount: string;
  readonly approvedAs: GrantingRole;
  readonly approvedBy: string;
  readonly status: DisposalStatus;
}

/** How a disposal should stand, as its complaint has it. */
export type Wanted = Disposal & {
  /** Why it is not carried out. */
  readonly because: string;
};

export type DisposalDecision = Decision<Disposal>;

const asked = ({ customerId, complaintId, kind, amount, approvedAs, approvedBy }: Disposal) =>
  happened(
    DisposalRequestedV1,
    { customerId, caseId: complaintId, kind, amount, approvedAs, approvedBy },
    'G-04',
  );

/** G-04: the account is asked, and asked again where somebody higher approves. */
export const request = ({ because: _, ...wanted }: Wanted): DisposalDecision => ({
  next: { ...wanted, status: 'requested' },
  events: [asked({ ...wanted, status: 'requested' })],
});

/** CP-11: it was carried out. */
export const settle = (disposal: Disposal, amount: string): DisposalDecision => {
  const status = move(disposalTransitions, disposal.status, 'settled', 'G-04');
  const { customerId } = disposal;
  return {
    next: { ...disposal, status, amount },
    events: [happened(DisposalSettledV1, { customerId, amount }, 'G-04')],
  };
};

/** It will not be carried out: what was reserved is free again. */
export const release = (disposal: Disposal, reason: string): DisposalDecision => {
  const status = move(disposalTransitions, disposal.status, 'released', 'G-04');
  const { customerId } = disposal;
  return {
    next: { ...disposal, status },
    events: [happened(DisposalReleasedV1, { customerId, reason }, 'G-04')],
    reason,
  };
};

/** The disposal as its complaint has it by now; what is settled or free again stays so. */
export const follow = (before: Disposal, wanted: Wanted): DisposalDecision => {
  // the account follows mergers by itself
  const disposal = { ...before, customerId: wanted.customerId };
  const { status, approvedAs, approvedBy } = disposal;
  const same = approvedAs === wanted.approvedAs && approvedBy === wanted.approvedBy;
  if (wanted.status === 'settled' && status !== 'settled') return settle(disposal, wanted.amount);
  if (status === 'requested' && wanted.status === 'released') {
    return release(disposal, wanted.because);
  }
  if (status === 'requested' && wanted.status === 'requested' && !same) return request(wanted);
  return { next: disposal, events: [] };
};
