import { bulkTable } from './bulk-table.js';

type Maybe<T> = T | null;

/** What of a complaint may become another while it is handled. */
export interface ComplaintTraits {
  category: Maybe<string>;
  severity: Maybe<string>;
  department: Maybe<string>;
  /** Who took it over; until somebody did, who recorded or reopened it, or proposed to the customer last. */
  handlerId: Maybe<string>;
  /** What the last investigation found. */
  cause: Maybe<string>;
  open: boolean;
  /** The manager confirmed it (CP-02), or it ended without that. */
  takenUp: boolean;
}

export interface ComplaintRow extends ComplaintTraits {
  id: string;
  number: string;
  customerId: string;
  regionId: string;
  channel: string;
  outOfCallback: boolean;
  madeAt: string;
  receivedAt: string;
  /** From when its closing is measured: of its receipt, or of its last reopening. */
  countedFrom: string;
  malicious: boolean;
  /** The first time that the customer took a proposal. */
  acceptedAt: Maybe<string>;
  /** The last ending, also of one that was reopened since. */
  endedAt: Maybe<string>;
  ending: Maybe<'confirmed' | 'unconfirmed' | 'withdrawn' | 'malicious' | 'voided'>;
  /** Somebody took it over since it was recorded or reopened (G-01). */
  takenOver: boolean;
  reopened: number;
  /** Yuan, which its closings have counted so far. */
  costCounted: string;
  /** Yuan that the customer was offered last, and that an acceptance granted since. */
  compensationOffered: string;
  refundOffered: string;
  compensationGranted: string;
  refundGranted: string;
  /** What was granted was done; it is not taken back with the proposal any more. */
  carriedOut: boolean;
}

export interface ComplaintStateRow extends ComplaintTraits {
  readonly complaintId: string;
  readonly sequence: number;
  readonly at: string;
}

const traits = {
  category: 'text',
  severity: 'text',
  department: 'text',
  handlerId: 'uuid',
  cause: 'text',
  open: 'boolean',
  takenUp: 'boolean',
} as const;

export const complaintTable = bulkTable<ComplaintRow>('complaint', ['id'], {
  id: 'uuid',
  number: 'text',
  customerId: 'uuid',
  regionId: 'text',
  channel: 'text',
  outOfCallback: 'boolean',
  madeAt: 'timestamptz',
  receivedAt: 'timestamptz',
  countedFrom: 'timestamptz',
  malicious: 'boolean',
  acceptedAt: 'timestamptz',
  endedAt: 'timestamptz',
  ending: 'text',
  takenOver: 'boolean',
  reopened: 'int',
  costCounted: 'text',
  compensationOffered: 'numeric',
  refundOffered: 'numeric',
  compensationGranted: 'numeric',
  refundGranted: 'numeric',
  carriedOut: 'boolean',
  ...traits,
});

export const complaintStateTable = bulkTable<ComplaintStateRow>(
  'complaint_state',
  ['complaintId', 'sequence'],
  { complaintId: 'uuid', sequence: 'bigint', at: 'timestamptz', ...traits },
);
