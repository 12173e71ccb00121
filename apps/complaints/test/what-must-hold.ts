import { againTimer, grantsAs, type RuleId } from '@kefu/handbook';
import { localDate, Money } from '@kefu/kernel';
import {
  complainants,
  complaintTransitions,
  isOpen,
  type Complaint,
} from '../src/complaints/domain/index.js';
import { handbook, type AComplaint } from './a-complaint.js';

/** What somebody owes, and since when; `*` where that is found otherwise than by one field. */
const owedOf = (complaint: Complaint): readonly (readonly [rule: string, since: string])[] => {
  const { status, malice, said, receivedAt, callback, reports, findingAppeals } = complaint;
  const { investigatedFrom, assignment, contacts, proposals, urgings, repair } = complaint;
  const ofAppeal = findingAppeals.flatMap(({ at, decidedAt }) =>
    decidedAt || status === 'voided' ? [] : ([['CP-16', at]] as const),
  );
  const maliceAppeal = malice?.appeal;
  if (!isOpen(status)) {
    const judged = status === 'malicious' && malice?.decidedAt;
    return [
      ...ofAppeal,
      ...(judged && !malice.toldAt ? ([['CP-09', judged]] as const) : []),
      ...(judged && maliceAppeal && !maliceAppeal.decidedAt
        ? ([['CP-09', maliceAppeal.at]] as const)
        : []),
    ];
  }
  const anew = complaint.earlierEndings.length > 0;
  const accepted = proposals.some((one) => one.answeredAt && one.status !== 'refused');
  const investigating = status === 'assigned' || status === 'confirmed';
  const byLaw = complaint.channel === 'authority';
  const waits = proposals.findLast((one) => one.status === 'pending-authority');
  const asked = urgings.find(({ answeredAt }) => !answeredAt);
  const awaitsAccount = waits?.disposals?.some(({ answer }) => answer === undefined);
  const owes = (rule: string, if_: unknown, since: string | undefined) =>
    if_ ? ([[rule, since ?? '*']] as const) : [];
  return [
    ...ofAppeal,
    ['CP-13', '*'],
    ...owes('CP-01', status === 'recorded' && said.length === 0, receivedAt),
    ...reports.flatMap(({ at, owedFrom }) => owes('CP-04', !at, owedFrom)),
    ...owes('CP-05', investigating && investigatedFrom && (!callback || anew), investigatedFrom),
    ...owes('CP-08', callback && !accepted, callback?.endedAt),
    ...owes('CP-11', status === 'accepted' && complaint.toPay, '*'),
    ...owes('CP-11', status === 'accepted' && repair?.status === 'asked', repair?.askedAt),
    ...owes('CP-11', status === 'accepted' && repair?.status === 'fell-through', repair?.endedAt),
    ...owes('CP-15', byLaw && !contacts.some((one) => one.outcome !== 'no-answer'), receivedAt),
    ...owes('CP-15', byLaw && !proposals.some((one) => one.presentedAt), receivedAt),
    ...owes('G-04', awaitsAccount, waits?.approvedAt),
    ...owes('G-07', asked, asked?.at),
    ...owes('G-08', status === 'assigned' && !assignment?.signedAt, assignment?.at),
  ];
};

const againOf = (rule: string) => againTimer(rule as RuleId);

/** Timers that no deadline is behind. */
const noDeadlines = ['let-malice-lapse', 'end-appeals-against-malice'];

/** No deadline is forgotten, and none runs of what nobody owes. */
const faultsOfClocks = ({ complaint, running, now }: AComplaint): string[] => {
  const owed = owedOf(complaint);
  const missed = (rule: string, since: string) =>
    complaint.breaches.some(
      (breach) => breach.rule === rule && (since === '*' || breach.startedAt === since),
    );
  const forgotten = owed.filter(
    ([rule, since]) => !running.has(rule) && (rule === 'CP-13' || !missed(rule, since)),
  );
  const silent = owed.filter(
    ([rule, since]) =>
      since !== '*' &&
      missed(rule, since) &&
      ![rule, againOf(rule)].some((kind) => running.has(kind)),
  );
  const idle = [...running.keys()].filter(
    (kind) =>
      !noDeadlines.includes(kind) &&
      !owed.some(([rule]) => rule === kind || againOf(rule) === kind),
  );
  const late = [...running.values()].filter(({ at }) => at <= now);
  const dateless = isOpen(complaint.status) && !complaint.dueAt;
  return [
    ...forgotten.map(([rule, since]) => `${rule} since ${since} is forgotten`),
    ...silent.map(([rule, since]) => `${rule} since ${since} was missed, and is told of no more`),
    ...idle.map((kind) => `${kind} runs, and nobody owes it`),
    ...late.map(({ kind, at }) => `${kind} was due ${at}`),
    ...(dateless ? ['it is open, and nothing is due'] : []),
  ];
};

/** Only the customer's word closes it, or the manager who could not reach them (G-02, CP-04, CP-10, CP-17). */
const faultsOfEnding = ({ complaint, events }: AComplaint): string[] => {
  const { status, ending, evaluations, resultTold, toldParties, contacts } = complaint;
  if (isOpen(status) !== (ending === undefined)) return ['its ending and its state disagree'];
  if (status !== 'closed') return [];
  const last = evaluations.at(-1);
  const major = complaint.severity === 'major' || complaint.severity === 'crisis';
  const untold = complaint.reports.filter(({ at }) => !at).map(({ to }) => `the ${to} never heard`);
  const unsigned =
    major && !complaint.signedOff ? ['closed without the director', ...untold] : untold;
  if (ending?.outcome === 'confirmed') {
    const told = toldParties.map(({ customerId }) => customerId);
    const deaf = complainants(complaint).filter((id) => !told.includes(id));
    const heard = last?.confirmed && resultTold && last.at >= resultTold.at;
    const owed = events.at(-1)?.of.type.includes('.closed.') && complaint.toPay;
    return [
      ...unsigned,
      ...(heard ? [] : ['closed without a confirmation']),
      ...(deaf.length > 0 && resultTold === undefined ? ['closed, and somebody was not told'] : []),
      ...(owed ? ['closed, and money is owed'] : []),
    ];
  }
  const spokenAt = contacts.filter(({ outcome }) => outcome === 'spoken').map(({ at }) => at);
  const from = [...spokenAt, resultTold?.at ?? ''].sort().at(-1) ?? '';
  const vain = contacts.filter(({ at, outcome }) => outcome === 'no-answer' && at > from);
  const days = new Set(vain.map(({ at }) => localDate(at, handbook.calendar.zone)));
  const tried = vain.length >= 3 && days.size >= 2;
  return [...unsigned, ...(tried ? [] : ['closed, and nobody tried to reach the customer'])];
};

const sum = (amounts: readonly string[]): Money => Money.sum(amounts.map((one) => Money.of(one)));

/** Nobody grants more than they may, or what they proposed; nobody pays more than was agreed (G-04, CP-06, CP-11). */
const faultsOfMoney = ({ complaint: { proposals, payments } }: AComplaint): string[] => {
  const granted = proposals.filter(
    ({ status, cost }) =>
      ['approved', 'presented', 'accepted'].includes(status) && Money.of(cost).exceeds(Money.zero),
  );
  const whole = sum(granted.map(({ cost }) => cost));
  const beyond = whole.exceeds(Money.of('5000.00')) && granted.at(-1);
  const paid = (disposalId: string): Money =>
    sum(
      payments
        .filter((one) => one.disposalId === disposalId && !one.reversedOn && !one.payoutId)
        .map(({ amount }) => amount),
    );
  const over = proposals
    .flatMap(({ disposals = [] }) => disposals)
    .filter(({ id, amount }) => paid(id).exceeds(Money.of(amount)));
  return [
    ...granted.flatMap(({ approvedBy, proposedBy, approvedAs, disposals = [] }) => [
      ...(approvedBy && approvedBy !== proposedBy ? [] : ['approved by nobody, or its author']),
      ...(approvedAs && grantsAs([approvedAs]) ? [] : ['approved by a role that grants nothing']),
      ...(disposals.every(({ answer }) => answer && answer !== 'refused')
        ? []
        : ['granted, and the account did not reserve it']),
    ]),
    ...(beyond && beyond.approvedAs !== 'general-manager' ? ['beyond the limit of a case'] : []),
    ...over.map(({ id }) => `more was paid of ${id} than was agreed`),
  ];
};

/** What does not hold of a complaint that should, whatever happened to it. */
export const faultsOf = (c: AComplaint): string[] => [
  ...(c.complaint.ownerId ? [] : ['nobody owns it']),
  ...faultsOfClocks(c),
  ...faultsOfEnding(c),
  ...faultsOfMoney(c),
];

/** Whether the table of moves has that one. */
export const isMove = (before: Complaint, after: Complaint): boolean =>
  before.status === after.status ||
  (complaintTransitions[before.status] as readonly string[]).includes(after.status);
