import type { ResponsibleRole, Role } from '@kefu/handbook';
import { handler, restsOf, whileMalicious, type ClockOf } from './clock-of.js';
import { roleOf } from './context.js';

/** Of a complaint out of a callback: the words, by whoever heard them (CP-01). */
export const words: ClockOf = ({ status, said, receivedAt, ownerId: personId }, { handbook }) =>
  status === 'recorded' && said.length === 0
    ? [
        {
          deadline: handbook.deadline('CP-01', receivedAt),
          responsible: { role: 'agent', personId },
        },
      ]
    : [];

export const owed: ClockOf = ({ reports }, { handbook }) =>
  reports.flatMap(({ to, owedFrom, at }) =>
    at ? [] : [{ deadline: handbook.deadline('CP-04', owedFrom), responsible: below(to) }],
  );

/** Who has to tell: the manager the director, the director the general manager. */
const below = (to: Role): ResponsibleRole => ({
  role: to === 'general-manager' ? 'director' : 'manager',
});

export const investigation: ClockOf = (complaint, { handbook }) => {
  const { status, callback, investigatedFrom: from, assignment, severity = 'general' } = complaint;
  // out of a callback CP-08 has it, until it is closed
  const byCallback = callback && complaint.earlierEndings.length === 0;
  if (byCallback || !from || !['assigned', 'confirmed'].includes(status)) return [];
  const which = { parameter: 'limit', key: severity } as const;
  // refused, or of somebody who left, it is before the handler
  const responsible: ResponsibleRole =
    status === 'assigned' && assignment
      ? { role: 'department-member', personId: assignment.personId }
      : handler(complaint);
  const rests = whileMalicious(complaint);
  return [{ deadline: handbook.deadline('CP-05', from, rests, which), responsible, rests }];
};

export const signature: ClockOf = (complaint, { handbook }) => {
  const { status, assignment } = complaint;
  return status === 'assigned' && assignment && !assignment.signedAt
    ? [
        {
          deadline: handbook.deadline('G-08', assignment.at, whileMalicious(complaint)),
          responsible: { role: 'department-member', personId: assignment.personId },
        },
      ]
    : [];
};

export const solution: ClockOf = (complaint, { handbook }) => {
  const { callback, proposals } = complaint;
  // what the customer took once was in time, whatever became of it
  const accepted = proposals.some(({ answeredAt, status }) => answeredAt && status !== 'refused');
  if (!callback || accepted) return [];
  const rests = restsOf(complaint);
  const deadline = handbook.deadline('CP-08', callback.endedAt, rests);
  return [{ deadline, responsible: handler(complaint), rests }];
};

/** Anew with each word to the customer, and with each interval in which there was none. */
export const silence: ClockOf = (complaint, { handbook }) => {
  const { breaches, lastWordAt } = complaint;
  const missed = breaches.findLast(({ rule }) => rule === 'CP-13')?.dueAt ?? '';
  const from = missed > lastWordAt ? missed : lastWordAt;
  const role = roleOf(complaint);
  const responsible = role === 'complaint-handler' ? handler(complaint) : { role };
  return [{ deadline: handbook.deadline('CP-13', from, restsOf(complaint)), responsible }];
};

export const byLaw: ClockOf = (complaint, { handbook }) => {
  const { channel, receivedAt, contacts, proposals } = complaint;
  const done = {
    contact: contacts.some(({ outcome }) => outcome !== 'no-answer'),
    answer: proposals.some(({ presentedAt }) => presentedAt !== undefined),
  };
  const then = handbook.asOf(receivedAt);
  return (['contact', 'answer'] as const).flatMap((parameter) => {
    if (done[parameter] || !then.limitFor('CP-15', parameter, channel)) return [];
    const which = { parameter, key: channel };
    const deadline = handbook.deadline('CP-15', receivedAt, [], which);
    return [{ deadline, responsible: handler(complaint) }];
  });
};
