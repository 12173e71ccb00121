import { Money } from '@kefu/kernel';
import {
  ComplaintAcceptedV1,
  ComplaintAssignedV1,
  ComplaintClassifiedV1,
  ComplaintClosedV1,
  ComplaintConfirmedV1,
  ComplaintDeadlineBreachedV1,
  ComplaintDeclinedV1,
  ComplaintEscalatedV1,
  ComplaintEvaluatedV1,
  ComplaintGivenBackV1,
  ComplaintInvestigatedV1,
  ComplaintJudgedMaliciousV1,
  ComplaintMaliceOverturnedV1,
  ComplaintProposedV1,
  ComplaintRecordedV1,
  ComplaintRefusedV1,
  ComplaintReopenedV1,
  ComplaintResponsibilityOverturnedV1,
  ComplaintTakenOverV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import { breachOf, personOf } from './breach-of.js';
import type { ComplaintFacts as Facts } from './complaint-facts.js';
import type { ComplaintRow as Row } from './complaint-tables.js';
import { daysBetween, first, then } from './fold.js';
import { toldAgain } from './tell-again.js';
import { grant, noMoney, offer, paymentSteps, takeBack } from './fold-payments.js';

const recorded = first(ComplaintRecordedV1, (data, meta, out: Facts): Row => {
  const { number, customerId, regionId, channel, madeAt, receivedAt, callbackId } = data;
  const complaint: Row = {
    id: meta.aggregateId,
    ...{ number, customerId, regionId, channel, madeAt, receivedAt },
    ...{ outOfCallback: callbackId !== undefined, countedFrom: receivedAt, malicious: false },
    ...{ acceptedAt: null, endedAt: null, ending: null, reopened: 0, costCounted: '0.00' },
    ...{ category: null, severity: null, department: null, handlerId: null, cause: null },
    ...{ open: true, takenUp: false, takenOver: false, ...noMoney },
  };
  out.becomes(complaint, meta, { handlerId: personOf(data.recordedBy) });
  out.record(complaint, meta.sequence, { figure: 'complaints-received', at: receivedAt });
  if (complaint.outOfCallback) out.answered.add(complaint.id);
  return complaint;
});

const confirmed = then(ComplaintConfirmedV1, (complaint: Row, _data, meta, out: Facts) => {
  out.becomes(complaint, meta, { takenUp: true });
});

const classified = then(ComplaintClassifiedV1, (complaint: Row, data, meta, out: Facts) => {
  const { category, severity } = data;
  const malicious = data.nature === 'malicious';
  if (malicious && !complaint.malicious) {
    out.record(complaint, meta.sequence, { figure: 'complaints-malicious', at: meta.time });
  }
  out.becomes(complaint, meta, { category, severity, malicious });
});

const assigned = then(ComplaintAssignedV1, (complaint: Row, { department }, meta, out: Facts) => {
  out.becomes(complaint, meta, { department });
});

const declined = then(ComplaintDeclinedV1, (complaint: Row, _data, meta, out: Facts) => {
  out.becomes(complaint, meta, { department: null });
});

const investigated = then(ComplaintInvestigatedV1, (complaint: Row, data, meta, out: Facts) => {
  const { cause, department } = data;
  out.becomes(complaint, meta, { cause, department });
  out.record(complaint, meta.sequence, { figure: 'complaints-cause-found', at: meta.time });
});

const proposed = then(ComplaintProposedV1, (complaint: Row, data, meta, out: Facts) => {
  offer(complaint, data.remedies);
  if (!complaint.takenOver) out.becomes(complaint, meta, { handlerId: personOf(data.proposedBy) });
  out.record(complaint, meta.sequence, { figure: 'complaints-proposed', at: meta.time });
});

const accepted = then(ComplaintAcceptedV1, (complaint: Row, data, meta, out: Facts) => {
  complaint.acceptedAt ??= data.acceptedAt;
  grant(complaint, data.acceptedAt, meta, out);
  if (complaint.outOfCallback) out.answered.add(complaint.id);
});

/** G-01: whoever took it over handles it, whoever else proposes something. */
const takenOver = then(ComplaintTakenOverV1, (complaint: Row, { ownerId }, meta, out: Facts) => {
  complaint.takenOver = true;
  out.becomes(complaint, meta, { handlerId: personOf(ownerId) });
});

/** Whoever had it left: no department has it. */
const givenBack = then(ComplaintGivenBackV1, (complaint: Row, _data, meta, out: Facts) => {
  out.becomes(complaint, meta, { department: null });
});

const refused = then(ComplaintRefusedV1, (complaint: Row, data, meta, out: Facts) => {
  out.record(complaint, meta.sequence, { figure: 'complaints-refused', at: data.refusedAt });
});

const escalated = then(ComplaintEscalatedV1, (complaint: Row, _data, meta, out: Facts) => {
  out.record(complaint, meta.sequence, { figure: 'complaints-escalated', at: meta.time });
});

const evaluated = then(ComplaintEvaluatedV1, (complaint: Row, data, meta, out: Facts) => {
  const { evaluatedAt: at, score } = data;
  const { sequence } = meta;
  const satisfied = data.confirmed && score > out.dissatisfiedAt;
  out.record(complaint, sequence, { figure: 'complaints-satisfied', at, value: Number(satisfied) });
  out.record(complaint, sequence, { figure: 'complaints-score', at, value: score });
});

const closed = then(ComplaintClosedV1, (complaint: Row, data, meta, out: Facts) => {
  const { outcome, rounds, cost, closedAt: at } = data;
  const { sequence } = meta;
  const count = (figure: string, value: number | null = null) => {
    out.record(complaint, sequence, { figure, at, value });
  };
  count('complaints-closed');
  if (outcome === 'unconfirmed') count('complaints-unconfirmed');
  count('complaints-time-to-close', daysBetween(complaint.countedFrom, at));
  count('complaints-rounds', rounds);
  // A second closing says the cost of both
  const more = Money.of(cost).minus(Money.of(complaint.costCounted));
  count('complaints-cost', Number(more.toString()));
  const ended = { endedAt: at, ending: outcome, costCounted: cost };
  out.becomes(complaint, meta, { ...ended, open: false, takenUp: true });
});

const withdrawn = then(ComplaintWithdrawnV1, (complaint: Row, _data, meta, out: Facts) => {
  const ended = { endedAt: meta.time, ending: 'withdrawn', open: false, takenUp: true };
  out.record(complaint, meta.sequence, { figure: 'complaints-withdrawn', at: meta.time });
  takeBack(complaint, meta, out);
  out.becomes(complaint, meta, ended);
});

const voided = then(ComplaintVoidedV1, (complaint: Row, _data, meta, out: Facts) => {
  out.record(complaint, meta.sequence, { figure: 'complaints-voided', at: meta.time });
  out.becomes(complaint, meta, { endedAt: meta.time, ending: 'voided', open: false });
});

/** CP-09: over, until that is overturned. The class that comes with it counts it. */
const judged = then(ComplaintJudgedMaliciousV1, (complaint: Row, _data, meta, out: Facts) => {
  const ended = { endedAt: meta.time, ending: 'malicious', open: false, takenUp: true };
  takeBack(complaint, meta, out);
  out.becomes(complaint, meta, ended);
});

const overturned = then(ComplaintMaliceOverturnedV1, (complaint: Row, _data, meta, out: Facts) => {
  out.becomes(complaint, meta, { endedAt: null, ending: null, open: true });
});

/** CP-16: another department is responsible, or none. */
const movedOn = then(
  ComplaintResponsibilityOverturnedV1,
  (complaint: Row, { department, to }, meta, out: Facts) => {
    if (complaint.department !== department) return;
    out.becomes(complaint, meta, { department: to ?? null });
  },
);

const reopened = then(ComplaintReopenedV1, (complaint: Row, data, meta, out: Facts) => {
  const { severity, times } = data;
  Object.assign(complaint, noMoney, { takenOver: false });
  const handlerId = personOf(data.reopenedBy);
  const anew = { severity, handlerId, reopened: times, countedFrom: meta.time, ending: null };
  out.becomes(complaint, meta, { ...anew, open: true });
  out.record(complaint, meta.sequence, { figure: 'complaints-reopened', at: meta.time });
});

const breached = then(ComplaintDeadlineBreachedV1, (complaint: Row, data, meta, out: Facts) => {
  // Told once more, one level up: it is the same breach (G-01)
  if (data.again !== undefined) {
    out.again.push(toldAgain(data, meta));
    return;
  }
  const { rule, dueAt: at } = data;
  const personId = personOf(data.responsibleId);
  out.record(complaint, meta.sequence, { figure: 'breaches', at, rule, personId });
  out.breaches.push(breachOf(data, meta));
});

export const complaintSteps = [
  recorded,
  confirmed,
  classified,
  assigned,
  declined,
  investigated,
  proposed,
  takenOver,
  givenBack,
  accepted,
  refused,
  escalated,
  evaluated,
  closed,
  withdrawn,
  voided,
  judged,
  overturned,
  movedOn,
  reopened,
  breached,
  ...paymentSteps,
] as const;
