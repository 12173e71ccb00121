import type { ResponsibleRole, RunningLimit } from '@kefu/handbook';
import type { Rest } from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import { present, type ComplaintContext } from './context.js';

/** The deadlines of one rule that run because of what the complaint is. */
export type ClockOf = (complaint: Complaint, context: ComplaintContext) => readonly RunningLimit[];

/** The customer has the proposal: until they answer, no longer than they were given for it (CP-07). */
export const restsOf = (complaint: Complaint): readonly Rest[] => {
  const { presentedAt: from, answerBy: to, answeredAt } = present(complaint) ?? {};
  const awaited = from && to && !answeredAt ? [{ from, to, rule: 'CP-07' }] : [];
  return [...complaint.rests, ...awaited];
};

/** Internal clocks rest while it counts as malicious, until that is overturned (CP-09). */
export const whileMalicious = ({ rests }: Complaint): readonly Rest[] =>
  rests.filter(({ rule }) => rule === 'CP-09');

/** Whoever handles it. */
export const handler = ({ ownerId: personId }: Complaint): ResponsibleRole => ({
  role: 'complaint-handler',
  personId,
});
