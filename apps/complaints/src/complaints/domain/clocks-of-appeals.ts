import type { RunningLimit } from '@kefu/handbook';
import type { ClockOf } from './clock-of.js';
import { above } from './malice.js';
import { appealOf } from './responsibility.js';

/** The complainant is told what follows, and an appeal is decided (CP-09). */
export const ofMalice: ClockOf = ({ status, malice, ownerId: personId }, { handbook }) => {
  if (status !== 'malicious' || !malice?.decidedAt) return [];
  const { decidedAt, toldAt, appeal, decidedAs } = malice;
  const tell = handbook.deadline('CP-09', decidedAt, [], { parameter: 'tellWithin' });
  const told: RunningLimit = {
    deadline: tell,
    responsible: { role: 'complaint-handler', personId },
  };
  if (!appeal || appeal.decidedAt) return toldAt ? [] : [told];
  const decide = handbook.deadline('CP-09', appeal.at, [], { parameter: 'decideAppeal' });
  const decides: RunningLimit = {
    deadline: decide,
    responsible: { role: above(decidedAs ?? 'manager') },
  };
  return toldAt ? [decides] : [told, decides];
};

/** A department's appeal is decided, whatever became of the complaint or of whoever appealed (CP-16). */
export const ofResponsibility: ClockOf = ({ status, findingAppeals }, { handbook }) => {
  const appeal = appealOf(findingAppeals);
  if (!appeal || status === 'voided') return [];
  const deadline = handbook.deadline('CP-16', appeal.at, [], { parameter: 'decideWithin' });
  return [{ deadline, responsible: { role: 'director' } }];
};
