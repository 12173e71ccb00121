import { urgingClocks, type Deadline, type ResponsibleRole, type Role } from '@kefu/handbook';
import type { Rest } from '@kefu/kernel';
import { awaitsAccount } from './authority.js';
import type { Complaint } from './complaint.js';
import { present, roleOf, type ComplaintContext } from './context.js';
import { isOpen } from './life-cycle.js';
import { above } from './malice.js';
import { toPayOf } from './owed.js';
import { appealOf } from './responsibility.js';

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

export interface Running {
  readonly deadline: Deadline;
  readonly responsible: ResponsibleRole;
}

type ClockOf = (complaint: Complaint, context: ComplaintContext) => readonly Running[];

/** The customer has the proposal: until they answer, no longer than they were given for it (CP-07). */
export const restsOf = (complaint: Complaint): readonly Rest[] => {
  const { presentedAt: from, answerBy: to, answeredAt } = present(complaint) ?? {};
  const awaited = from && to && !answeredAt ? [{ from, to, rule: 'CP-07' }] : [];
  return [...complaint.rests, ...awaited];
};

/** Internal clocks rest while it counts as malicious, until that is overturned (CP-09). */
const whileMalicious = ({ rests }: Complaint): readonly Rest[] =>
  rests.filter(({ rule }) => rule === 'CP-09');

/** Of a complaint out of a callback: the words, by whoever heard them (CP-01). */
const words: ClockOf = ({ status, said, receivedAt, ownerId: personId }, { handbook }) =>
  status === 'recorded' && said.length === 0
    ? [
        {
          deadline: handbook.deadline('CP-01', receivedAt),
          responsible: { role: 'agent', personId },
        },
      ]
    : [];

const owed: ClockOf = ({ reports }, { handbook }) =>
  reports.flatMap(({ to, owedFrom, at }) =>
    at ? [] : [{ deadline: handbook.deadline('CP-04', owedFrom), responsible: below(to) }],
  );

/** Who has to tell: the manager the director, the director the general manager. */
const below = (to: Role): ResponsibleRole => ({
  role: to === 'general-manager' ? 'director' : 'manager',
});

const investigation: ClockOf = (complaint, { handbook }) => {
  const { status, callback, investigatedFrom: from, assignment, severity = 'general' } = complaint;
  if (callback || !from || !['assigned', 'confirmed', 'reopened'].includes(status)) return [];
  const which = { parameter: 'limit', key: severity } as const;
  const { personId } = assignment ?? {};
  return [
    {
      deadline: handbook.deadline('CP-05', from, whileMalicious(complaint), which),
      responsible: { role: 'department-member', ...(personId ? { personId } : {}) },
    },
  ];
};

const handler = ({ ownerId: personId }: Complaint): ResponsibleRole => ({
  role: 'complaint-handler',
  personId,
});

const solution: ClockOf = (complaint, { handbook }) => {
  const { callback, acceptedAt } = complaint;
  if (!callback || acceptedAt) return [];
  const deadline = handbook.deadline('CP-08', callback.endedAt, restsOf(complaint));
  return [{ deadline, responsible: handler(complaint) }];
};

/** Anew with each word to the customer, and with each interval in which there was none. */
const silence: ClockOf = (complaint, { handbook }) => {
  const { breaches, lastWordAt } = complaint;
  const missed = breaches.findLast(({ rule }) => rule === 'CP-13')?.dueAt ?? '';
  const from = missed > lastWordAt ? missed : lastWordAt;
  const role = roleOf(complaint);
  const responsible = role === 'complaint-handler' ? handler(complaint) : { role };
  return [{ deadline: handbook.deadline('CP-13', from, restsOf(complaint)), responsible }];
};

const byLaw: ClockOf = (complaint, { handbook }) => {
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

const signature: ClockOf = (complaint, { handbook }) => {
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

/** CP-11: nobody took the repair, or it fell through: the handler decides what becomes of it. */
const undecided: ClockOf = (complaint, { handbook }) => {
  const { status, repair } = complaint;
  if (status !== 'accepted' || !repair) return [];
  const { askedAt, endedAt = askedAt } = repair;
  const limits = {
    asked: () => handbook.deadline('CP-11', askedAt, [], { parameter: 'takenWithin' }),
    'fell-through': () => handbook.deadline('CP-11', endedAt, [], { parameter: 'decidedWithin' }),
  } as const;
  if (repair.status !== 'asked' && repair.status !== 'fell-through') return [];
  return [{ deadline: limits[repair.status](), responsible: handler(complaint) }];
};

/** The account of another service may never answer: somebody above hears of it and may go on. */
const account: ClockOf = (complaint, { handbook }) => {
  const from = awaitsAccount(complaint)?.approvedAt;
  if (!from) return [];
  const deadline = handbook.deadline('G-04', from, [], { parameter: 'answerWithin' });
  return [{ deadline, responsible: { role: 'director' } }];
};

/** Finance owes what was agreed (CP-11). */
const payment: ClockOf = (complaint, { handbook }) => {
  const { acceptedAt } = complaint;
  if (!acceptedAt || !toPayOf(complaint)) return [];
  const which = { parameter: 'payWithin' } as const;
  const deadline = handbook.deadline('CP-11', acceptedAt, whileMalicious(complaint), which);
  return [{ deadline, responsible: { role: 'finance' } }];
};

/** The complainant is told what follows, and an appeal is decided (CP-09). */
const ofMalice: ClockOf = ({ status, malice, ownerId: personId }, { handbook }) => {
  if (status !== 'malicious' || !malice?.decidedAt) return [];
  const { decidedAt, toldAt, appeal, decidedAs } = malice;
  const tell = handbook.deadline('CP-09', decidedAt, [], { parameter: 'tellWithin' });
  const told: Running = { deadline: tell, responsible: { role: 'complaint-handler', personId } };
  if (!appeal || appeal.decidedAt) return toldAt ? [] : [told];
  const decide = handbook.deadline('CP-09', appeal.at, [], { parameter: 'decideAppeal' });
  const decides: Running = {
    deadline: decide,
    responsible: { role: above(decidedAs ?? 'manager') },
  };
  return toldAt ? [decides] : [told, decides];
};

/** A department's appeal is decided, whatever became of the complaint or of whoever appealed (CP-16). */
const ofResponsibility: ClockOf = ({ status, findingAppeals }, { handbook }) => {
  const appeal = appealOf(findingAppeals);
  if (!appeal || status === 'voided') return [];
  const deadline = handbook.deadline('CP-16', appeal.at, [], { parameter: 'decideWithin' });
  return [{ deadline, responsible: { role: 'director' } }];
};

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

/** Of several limits of one rule the earliest that was not missed, else the one that was missed last. */
export const runningOf = (
  rule: Clock,
  complaint: Complaint,
  context: ComplaintContext,
): Running | undefined => {
  if (!isOpen(complaint.status) && rule !== 'CP-09' && rule !== 'CP-16') return undefined;
  const all = clockOf[rule](complaint, context);
  const sorted = [...all].sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : 1));
  const missed = ({ deadline: { at } }: Running) =>
    complaint.breaches.some((breach) => breach.rule === rule && breach.dueAt === at);
  return sorted.find((one) => !missed(one)) ?? sorted.at(-1);
};
