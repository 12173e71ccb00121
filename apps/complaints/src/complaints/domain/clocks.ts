import { urgingClocks } from '@kefu/handbook';
import { handler, type ClockOf, type Running } from './clock-of.js';
import { ofMalice, ofResponsibility } from './clocks-of-appeals.js';
import {
  byLaw,
  investigation,
  owed,
  signature,
  silence,
  solution,
  words,
} from './clocks-of-handling.js';
import { account, payment, undecided } from './clocks-of-remedies.js';
import type { Complaint } from './complaint.js';
import type { ComplaintContext } from './context.js';
import { isOpen } from './life-cycle.js';

/** Silence counts as signed (G-08): its timer is no deadline that somebody misses. */
export const complaintDeadlines = [
  'CP-01',
  'CP-04',
  'CP-05',
  'CP-08',
  'CP-09',
  'CP-11',
  'CP-13',
  'CP-15',
  'CP-16',
  'G-04',
  'G-07',
] as const;
export const clocks = [...complaintDeadlines, 'G-08'] as const;
export type Clock = (typeof clocks)[number];

const clockOf: Readonly<Record<Clock, ClockOf>> = {
  'CP-01': words,
  'CP-04': owed,
  'CP-05': investigation,
  'CP-08': solution,
  'CP-09': ofMalice,
  'CP-11': (complaint, context) => [
    ...payment(complaint, context),
    ...undecided(complaint, context),
  ],
  'CP-13': silence,
  'CP-15': byLaw,
  'CP-16': ofResponsibility,
  'G-04': account,
  'G-07': (complaint, { handbook }) =>
    urgingClocks(complaint.urgings, handler(complaint), handbook),
  'G-08': signature,
};

/** Whether it was told already that this limit passed. */
export const isMissed = (
  { breaches }: Complaint,
  { deadline: { rule, at, explanation } }: Running,
): boolean =>
  breaches.some(
    (breach) =>
      breach.rule === rule && breach.dueAt === at && breach.startedAt === explanation.startedAt,
  );

/** Of several limits of one rule the earliest that was not missed, else the one that was missed last. */
export const runningOf = (
  rule: Clock,
  complaint: Complaint,
  context: ComplaintContext,
): Running | undefined => {
  if (!isOpen(complaint.status) && rule !== 'CP-09' && rule !== 'CP-16') return undefined;
  const all = clockOf[rule](complaint, context);
  const sorted = [...all].sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : 1));
  return sorted.find((one) => !isMissed(complaint, one)) ?? sorted.at(-1);
};
