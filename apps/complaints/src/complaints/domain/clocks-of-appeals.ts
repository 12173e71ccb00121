import type { RunningLimit } from '@kefu/handbook';
import type { ClockOf } from './clock-of.js';
import { above } from './malice.js';

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

/** Each appeal of a department is decided, whatever became of the complaint or of whoever appealed (CP-16). */
export const ofResponsibility: ClockOf = ({ status, findingAppeals }, { handbook }) => {
  if (status === 'voided') return [];
  return findingAppeals.flatMap(({ at, decidedAt }) => {
    if (decidedAt) return [];
    const deadline = handbook.deadline('CP-16', at, [], { parameter: 'decideWithin' });
    return [{ deadline, responsible: { role: 'director' } }];
  });
};
