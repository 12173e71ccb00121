import {
  conflict,
  happened,
  Money,
  move,
  refusedByRule,
  requireState,
  whenItWas,
} from '@kefu/kernel';
import {
  PenaltyConfirmedV1,
  PenaltyCostsRecordedV1,
  PenaltyDroppedV1,
  PenaltyToldV1,
} from '@kefu/messages-field-repair';
import {
  factOf,
  penaltyTransitions,
  weighedFactOf,
  type Cost,
  sinceRuling,
  type Penalty,
  type PenaltyContext,
  type PenaltyDecision,
  type PenaltyRuling,
} from './penalty.js';

/** ST-04: nobody decides on a penalty of their own. */
export const requireOfAnother = ({ personId }: Penalty, { by }: PenaltyContext): void => {
  if (personId !== by.id) return;
  throw refusedByRule('FR-06', 'own-penalty', {
    zh: '不能决定自己的处罚',
    en: 'Nobody decides on a penalty of their own',
  });
};

const rulingOf = ({ now, by }: PenaltyContext, reason: string): PenaltyRuling => {
  const as = by.roles.includes('manager') ? 'manager' : 'director';
  return { at: now, by: by.id, as, reason };
};

export const totalOf = (costs: readonly Cost[]): string =>
  Money.sum(costs.map(({ amount }) => Money.of(amount))).toString();

/** FR-06: the manager's word; from here on it is charged. */
export const confirmPenalty = (
  penalty: Penalty,
  reason: string,
  context: PenaltyContext,
): PenaltyDecision => {
  const status = move(penaltyTransitions, penalty.status, 'confirmed', 'FR-06');
  requireOfAnother(penalty, context);
  const said = { costs: totalOf(penalty.costs), decidedBy: context.by.id };
  return {
    next: { ...penalty, status, ruling: rulingOf(context, reason) },
    events: [happened(PenaltyConfirmedV1, { ...weighedFactOf(penalty), ...said }, 'FR-06')],
  };
};

export const dropPenalty = (
  penalty: Penalty,
  reason: string,
  context: PenaltyContext,
): PenaltyDecision => {
  const status = move(penaltyTransitions, penalty.status, 'dropped', 'FR-06');
  requireOfAnother(penalty, context);
  const event = { ...factOf(penalty), decidedBy: context.by.id };
  return {
    next: { ...penalty, status, ruling: rulingOf(context, reason) },
    events: [happened(PenaltyDroppedV1, event, 'FR-06')],
  };
};

/** FR-06: costs that it caused, all of them. Once it is confirmed the person is told of it anew. */
export const recordCosts = (
  penalty: Penalty,
  costs: readonly Cost[],
  context: PenaltyContext,
): PenaltyDecision => {
  requireState(penalty.status, ['proposed', 'confirmed'], 'FR-06');
  requireOfAnother(penalty, context);
  const event = { ...factOf(penalty), costs: totalOf(costs), recordedBy: context.by.id };
  return {
    next: { ...penalty, costs, costsAt: context.now, toldAt: undefined, appealUntil: undefined },
    events: [happened(PenaltyCostsRecordedV1, event, 'FR-06')],
  };
};

/** The person has read it, or somebody told them: their time to appeal runs from then. */
export const tellPenalty = (
  penalty: Penalty,
  told: string | undefined,
  context: PenaltyContext,
): PenaltyDecision => {
  const { by, handbook } = context;
  requireState(penalty.status, ['confirmed'], 'FR-06');
  if (penalty.toldAt) {
    throw conflict(
      'told-already',
      { zh: '已告知本人', en: 'The person has been told' },
      { rule: 'FR-06' },
    );
  }
  const toldAt = whenItWas(told, context, { after: sinceRuling(penalty), rule: 'FR-06' });
  const within = { parameter: 'appealWithin' } as const;
  const appealUntil = handbook.deadline('FR-06', toldAt, [], within).at;
  const event = { ...factOf(penalty), toldAt, toldBy: by.id, appealUntil };
  return {
    next: { ...penalty, toldAt, appealUntil },
    events: [happened(PenaltyToldV1, event, 'FR-06')],
  };
};
