import type { Story } from '../stage/deeds.js';
import { appointments } from './appointments.js';
import { complaints } from './complaints.js';
import { contracts } from './contracts.js';
import { deadlines } from './deadlines.js';
import { otherEnds } from './other-ends.js';
import { onAllTheSame } from './on-all-the-same.js';
import { receiptsAndCalls } from './receipts-and-calls.js';
import { whoGoes } from './who-goes.js';

/** A Wednesday; the last of it ends on the Thursday. */
export const DAY = '2026-03-04';

export const stories: readonly Story[] = [
  ...deadlines,
  ...appointments,
  ...whoGoes,
  ...receiptsAndCalls,
  ...otherEnds,
  ...onAllTheSame,
  ...complaints,
  ...contracts,
];
