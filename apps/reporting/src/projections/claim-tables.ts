import { bulkTable } from './bulk-table.js';

export type ClaimKind = 'receivable' | 'deposit';

/** How much of what is owed to the centre, and until when. Yuan. */
export interface Owed {
  /** Midnight that ends the last day on which it is in time. */
  dueAt: string;
  /** As invoiced, or paid out. */
  amount: string;
  paid: string;
  /** What has yet to come. */
  open: string;
}

/** A receivable, or a deposit that is out. */
export interface ClaimRow extends Owed {
  id: string;
  kind: ClaimKind;
  number: string;
  customerId: string;
  contractId: string;
  regionId: string;
}

export interface ClaimStateRow extends Owed {
  readonly claimId: string;
  readonly sequence: number;
  readonly at: string;
}

const owed = {
  dueAt: 'timestamptz',
  amount: 'numeric',
  paid: 'numeric',
  open: 'numeric',
} as const;

export const claimTable = bulkTable<ClaimRow>('claim', ['id'], {
  id: 'uuid',
  kind: 'text',
  number: 'text',
  customerId: 'uuid',
  contractId: 'uuid',
  regionId: 'text',
  ...owed,
});

export const claimStateTable = bulkTable<ClaimStateRow>('claim_state', ['claimId', 'sequence'], {
  claimId: 'uuid',
  sequence: 'bigint',
  at: 'timestamptz',
  ...owed,
});
