import { bulkTable } from './bulk-table.js';

export type ClaimKind = 'receivable' | 'deposit' | 'payout';

/** How much is owed to the centre or, of a payout, by it, and until when. Yuan. */
export interface Owed {
  /** Midnight that ends the last day on which it is in time; of a payout, since when it is owed. */
  dueAt: string;
  /** As invoiced, or paid out. */
  amount: string;
  paid: string;
  /** What has yet to come. */
  open: string;
}

/** A receivable, a deposit that is out, or a payout. */
export interface ClaimRow extends Owed {
  id: string;
  kind: ClaimKind;
  number: string;
  customerId: string;
  /** Of a payout none: it is owed of a complaint. */
  contractId: string | null;
  regionId: string;
  /** What a receivable is to come to, invoiced or not, in yuan. */
  asked: string | null;
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
  asked: 'numeric',
  ...owed,
});

export const claimStateTable = bulkTable<ClaimStateRow>('claim_state', ['claimId', 'sequence'], {
  claimId: 'uuid',
  sequence: 'bigint',
  at: 'timestamptz',
  ...owed,
});
