import { conflict, forbidden, happened, move, refusedByRule, whenItWas } from '@kefu/kernel';
import {
  PenaltyAppealedV1,
  PenaltyOverturnedV1,
  PenaltyUpheldV1,
} from '@kefu/messages-field-repair';
import {
  factOf,
  penaltyTransitions,
  sinceRuling,
  type Penalty,
  type PenaltyContext,
  type PenaltyDecision,
  type PenaltyRuling,
} from './penalty.js';
import { requireOfAnother } from './rule-on.js';

/** ST-04: once, in time from when they were told; a lead or the manager may take it down in their name. */
export const appealPenalty = (
  penalty: Penalty,
  { at: said, reason }: { readonly at?: string | undefined; readonly reason: string },
  context: PenaltyContext,
): PenaltyDecision => {
  const { by } = context;
  const status = move(penaltyTransitions, penalty.status, 'appealed', 'FR-06');
  if (penalty.appeal) {
    throw conflict(
      'appealed-already',
      { zh: '只能申诉一次', en: 'There is one appeal, and it was made' },
      { rule: 'FR-06' },
    );
  }
  const at = whenItWas(said, context, { after: sinceRuling(penalty), rule: 'FR-06' });
  if (penalty.appealUntil !== undefined && at > penalty.appealUntil) {
    throw refusedByRule(
      'FR-06',
      'too-late-to-appeal',
      { zh: '已过申诉期间', en: 'The time to appeal is over' },
      { extra: { until: penalty.appealUntil } },
    );
  }
  const event = { ...factOf(penalty), appealedAt: at, recordedBy: by.id };
  return {
    next: { ...penalty, status, appeal: { at, by: by.id, reason } },
    events: [happened(PenaltyAppealedV1, event, 'FR-06')],
  };
};

/** One level above whoever confirmed it, and neither them nor who took the appeal down. */
const requireAbove = ({ ruling, appeal }: Penalty, { by }: PenaltyContext): void => {
  if (by.id === ruling?.by || by.id === appeal?.by) {
    throw refusedByRule('FR-06', 'own-decision', {
      zh: '不能决定对自己所作决定或所提申诉的申诉',
      en: 'Nobody decides on an appeal against what they decided, or that they made',
    });
  }
  if (ruling?.as !== 'director' || by.roles.includes('general-manager')) return;
  throw forbidden(
    'level-above-needed',
    { zh: '须由上一级决定', en: 'Somebody one level above decides' },
    { rule: 'FR-06', extra: { needs: 'general-manager' } },
  );
};

/** ST-04: the director's word is the last. */
export const rulePenaltyAppeal = (
  penalty: Penalty,
  to: 'upheld' | 'overturned',
  reason: string,
  context: PenaltyContext,
): PenaltyDecision => {
  const status = move(penaltyTransitions, penalty.status, to, 'FR-06');
  const { now, by } = context;
  requireOfAnother(penalty, context);
  requireAbove(penalty, context);
  if (!penalty.appeal) throw new Error(`penalty ${penalty.id} is appealed, and nobody did`);
  const as = by.roles.includes('general-manager') ? 'general-manager' : 'director';
  const ruling: PenaltyRuling = { at: now, by: by.id, as, reason };
  const type = to === 'upheld' ? PenaltyUpheldV1 : PenaltyOverturnedV1;
  return {
    next: { ...penalty, status, appeal: { ...penalty.appeal, ruling } },
    events: [happened(type, { ...factOf(penalty), decidedBy: by.id }, 'FR-06')],
  };
};
