import { bulkTable } from './bulk-table.js';
import { claimStateTable, claimTable } from './claim-tables.js';
import { complaintStateTable, complaintTable } from './complaint-tables.js';

type Maybe<T> = T | null;

export interface OrderRow {
  id: string;
  number: string;
  customerId: string;
  assetId: string;
  regionId: string;
  model: string;
  category: string;
  contractKind: string;
  channel: string;
  faultCode: string;
  teamId: Maybe<string>;
  technicianId: Maybe<string>;
  reportedAt: string;
  /** The first of each kind, as are the two below. */
  notifiedAt: Maybe<string>;
  dispatchedAt: Maybe<string>;
  arrivedAt: Maybe<string>;
  signedAt: Maybe<string>;
  endedAt: Maybe<string>;
  ending: Maybe<'confirmed' | 'unconfirmed' | 'cancelled' | 'voided'>;
  firstTimeFix: Maybe<boolean>;
  visits: number;
  repeats: number;
  timesUnsolved: number;
  noShows: number;
}

export interface HolderRow {
  readonly orderId: string;
  readonly sequence: number;
  readonly at: string;
  readonly teamId: Maybe<string>;
  readonly technicianId: Maybe<string>;
}

/** One thing that a figure counts or measures. */
export interface RecordRow {
  readonly subjectId: string;
  readonly sequence: number;
  readonly figure: string;
  readonly at: string;
  readonly orderId: Maybe<string>;
  readonly callbackId: Maybe<string>;
  readonly complaintId?: Maybe<string>;
  readonly claimId?: Maybe<string>;
  readonly regionId: Maybe<string>;
  readonly teamId: Maybe<string>;
  readonly technicianId: Maybe<string>;
  readonly rule: Maybe<string>;
  readonly personId: Maybe<string>;
  readonly value: Maybe<number>;
}

export interface BreachRow {
  readonly subjectId: string;
  readonly sequence: number;
  readonly aggregate: string;
  readonly rule: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly recordedAt: string;
  readonly responsibleRole: string;
  readonly responsibleId: Maybe<string>;
  readonly escalatedTo: string;
}

export interface CallbackRow {
  id: string;
  plan: string;
  customerId: string;
  orderId: Maybe<string>;
  regionId: Maybe<string>;
  /** When it counts as due; none once it was called off before. */
  dueAt: Maybe<string>;
  agentId: Maybe<string>;
  attempts: number;
  completedAt: Maybe<string>;
  unreachableAt: Maybe<string>;
  skippedAt: Maybe<string>;
}

export interface AssetRow {
  readonly id: string;
  readonly model: string;
  readonly category: string;
  readonly regionId: string;
}

export const orderTable = bulkTable<OrderRow>('repair_order', ['id'], {
  id: 'uuid',
  number: 'text',
  customerId: 'uuid',
  assetId: 'uuid',
  regionId: 'text',
  model: 'text',
  category: 'text',
  contractKind: 'text',
  channel: 'text',
  faultCode: 'text',
  teamId: 'uuid',
  technicianId: 'uuid',
  reportedAt: 'timestamptz',
  notifiedAt: 'timestamptz',
  dispatchedAt: 'timestamptz',
  arrivedAt: 'timestamptz',
  signedAt: 'timestamptz',
  endedAt: 'timestamptz',
  ending: 'text',
  firstTimeFix: 'boolean',
  visits: 'int',
  repeats: 'int',
  timesUnsolved: 'int',
  noShows: 'int',
});

export const holderTable = bulkTable<HolderRow>('holder', ['orderId', 'sequence'], {
  orderId: 'uuid',
  sequence: 'bigint',
  at: 'timestamptz',
  teamId: 'uuid',
  technicianId: 'uuid',
});

export const recordTable = bulkTable<RecordRow>('record', ['subjectId', 'sequence', 'figure'], {
  subjectId: 'uuid',
  sequence: 'bigint',
  figure: 'text',
  at: 'timestamptz',
  orderId: 'uuid',
  callbackId: 'uuid',
  complaintId: 'uuid',
  claimId: 'uuid',
  regionId: 'text',
  teamId: 'uuid',
  technicianId: 'uuid',
  rule: 'text',
  personId: 'uuid',
  value: 'double precision',
});

export const breachTable = bulkTable<BreachRow>('breach', ['subjectId', 'sequence'], {
  subjectId: 'uuid',
  sequence: 'bigint',
  aggregate: 'text',
  rule: 'text',
  startedAt: 'timestamptz',
  dueAt: 'timestamptz',
  recordedAt: 'timestamptz',
  responsibleRole: 'text',
  responsibleId: 'uuid',
  escalatedTo: 'text',
});

export const callbackTable = bulkTable<CallbackRow>('callback', ['id'], {
  id: 'uuid',
  plan: 'text',
  customerId: 'uuid',
  orderId: 'uuid',
  regionId: 'text',
  dueAt: 'timestamptz',
  agentId: 'uuid',
  attempts: 'int',
  completedAt: 'timestamptz',
  unreachableAt: 'timestamptz',
  skippedAt: 'timestamptz',
});

export const assetTable = bulkTable<AssetRow>('asset', ['id'], {
  id: 'uuid',
  model: 'text',
  category: 'text',
  regionId: 'text',
});

/** Everything that is made from events alone. */
export const projectionTables = [
  ...[orderTable, holderTable, recordTable, breachTable, callbackTable, assetTable].map(
    ({ name }) => name,
  ),
  ...[complaintTable, complaintStateTable, claimTable, claimStateTable].map(({ name }) => name),
  ...['team', 'person', 'region', 'merged_record'],
];
