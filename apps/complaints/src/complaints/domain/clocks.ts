import {
  extended,
  isOf,
  urgingClocks,
  wasTold,
  type Extension,
  type RunningLimit,
} from '@kefu/handbook';
import { handler, type ClockOf } from './clock-of.js';
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
  { deadline: { rule, at, explanation } }: RunningLimit,
): boolean => wasTold(breaches, { rule, dueAt: at, startedAt: explanation.startedAt });

/** All limits of that rule that run, with what was granted of each (G-10); the earliest first. */
export const limitsOf = (
  rule: Clock,
  complaint: Complaint,
  context: ComplaintContext,
): readonly RunningLimit[] => {
  if (!isOpen(complaint.status) && rule !== 'CP-09' && rule !== 'CP-16') return [];
  return clockOf[rule](complaint, context)
    .map((limit) => extended(limit, complaint.extensions))
    .sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : 1));
};

/** Of several limits of one rule the earliest that was not missed, else the one that was missed last. */
export const runningOf = (
  rule: Clock,
  complaint: Complaint,
  context: ComplaintContext,
): RunningLimit | undefined => {
  const limits = limitsOf(rule, complaint, context);
  return limits.find((one) => !isMissed(complaint, one)) ?? limits.at(-1);
};

/** What was missed of a rule and still lies there; the earliest first. */
export const lyingOf = (
  rule: Clock,
  complaint: Complaint,
  context: ComplaintContext,
): readonly RunningLimit[] =>
  limitsOf(rule, complaint, context).filter((one) => isMissed(complaint, one));

/** The limit that an extension is of, while it may yet be kept. */
export const limitOf = (
  asked: Extension,
  complaint: Complaint,
  context: ComplaintContext,
): RunningLimit | undefined => {
  const rule = clocks.find((clock) => clock === asked.rule);
  return (
    rule &&
    limitsOf(rule, complaint, context).find(
      (one) => isOf(asked, one.deadline) && !isMissed(complaint, one),
    )
  );
};
