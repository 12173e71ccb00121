import { Money, conflict, happened, refusedByRule } from '@kefu/kernel';
import { ComplaintClosedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { requireHeardAndSigned } from './report-up.js';
import { attemptsInVain } from './speak.js';

/** CP-10, G-02: only the customer's word closes it. */
export const close = (complaint: Complaint, context: ComplaintContext): ComplaintDecision => {
  const status = moveFrom(['carried-out'], complaint.status, 'closed', 'CP-10');
  const evaluation = complaint.evaluations.at(-1);
  const told = complaint.resultTold?.at;
  if (!evaluation?.confirmed || told === undefined || evaluation.at < told) {
    throw refusedByRule('G-02', 'customer-not-heard', {
      zh: '客户确认结果后才能关闭',
      en: 'It closes once the customer has confirmed the result',
    });
  }
  requireHeardAndSigned(complaint);
  return closed({ ...complaint, status }, complaint, 'confirmed', context);
};

/** G-02: the customer cannot be reached, and the manager closes it; counted as unconfirmed. */
export const closeUnconfirmed = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  const from = ['proposed', 'negotiating', 'carried-out'] as const;
  const status = moveFrom(from, complaint.status, 'closed', 'G-02');
  const { handbook } = context;
  const needed = {
    attempts: handbook.parameter('G-02', 'attempts'),
    days: handbook.parameter('G-02', 'days'),
  };
  const made = attemptsInVain(complaint, context);
  if (made.attempts < needed.attempts || made.days < needed.days) {
    throw conflict(
      'customer-not-unreachable',
      {
        zh: `须在至少 ${needed.days} 天内联系 ${needed.attempts} 次未果才能这样关闭`,
        en: `Only after ${needed.attempts} attempts on at least ${needed.days} days`,
      },
      { rule: 'G-02', extra: { needed, made } },
    );
  }
  requireHeardAndSigned(complaint);
  const remarks = remarked(complaint, context, 'closed-unconfirmed', reason);
  return closed({ ...complaint, status, remarks }, complaint, 'unconfirmed', context, reason);
};

const costOf = ({ proposals }: Complaint): string =>
  String(
    Money.sum(
      proposals.flatMap(({ status, cost }) => (status === 'accepted' ? [Money.of(cost)] : [])),
    ),
  );

const closed = (
  next: Complaint,
  before: Complaint,
  outcome: 'confirmed' | 'unconfirmed',
  context: ComplaintContext,
  reason?: string,
): ComplaintDecision => {
  const { now, by } = context;
  const rule = outcome === 'confirmed' ? 'CP-10' : 'G-02';
  const event = {
    ...concernsOf(next),
    outcome,
    rounds: next.refusals + 1,
    cost: costOf(next),
    closedAt: now,
    closedBy: by.id,
  };
  const events = [happened(ComplaintClosedV1, event, rule)];
  return decided(
    before,
    { ...next, ending: { outcome, at: now, by: by.id } },
    events,
    context,
    reason,
  );
};
