import { type Transitions } from '@kefu/kernel';

export type ContractStatus =
  | 'draft'
  | 'in-review'
  | 'approved'
  | 'signed'
  | 'filed'
  | 'active'
  | 'expired'
  | 'renewed'
  | 'terminated'
  | 'withdrawn';

/** Every state of a contract, and what may follow it. */
export const contractTransitions = {
  draft: ['in-review', 'withdrawn'],
  'in-review': ['draft', 'approved', 'withdrawn'],
  approved: ['draft', 'in-review', 'signed', 'withdrawn'],
  signed: ['filed', 'terminated'],
  filed: ['active', 'terminated'],
  active: ['expired', 'renewed', 'terminated'],
  // a renewal that was signed after the end
  expired: ['renewed'],
  renewed: [],
  terminated: [],
  withdrawn: [],
} as const satisfies Transitions<ContractStatus>;

export const contractStatuses = Object.keys(contractTransitions) as readonly ContractStatus[];

/** Not signed yet: its text may change. */
export const beforeSigning = ['draft', 'in-review', 'approved'] as const;

/** Signed and not over: both sides are bound, and money may be asked for. */
export const bound = ['signed', 'filed', 'active'] as const;

const among = (all: readonly ContractStatus[], status: ContractStatus) => all.includes(status);

export const isUnsigned = (status: ContractStatus): boolean => among(beforeSigning, status);

export const isBound = (status: ContractStatus): boolean => among(bound, status);
