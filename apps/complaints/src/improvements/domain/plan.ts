import { happened, refusedByRule } from '@kefu/kernel';
import { ImprovementPlannedV1 } from '@kefu/messages-complaints';
import { decided, requireDueOn } from './deadline.js';
import {
  concernsOf,
  type Improvement,
  type ImprovementContext,
  type ImprovementDecision,
} from './improvement.js';

export type PlanImprovement = Pick<
  Improvement,
  'number' | 'cause' | 'category' | 'regionId' | 'origins' | 'measure' | 'ownerId' | 'dueOn'
>;

/** CP-14: something is to get better, by somebody, by a day. */
export const planImprovement = (
  plan: PlanImprovement,
  context: ImprovementContext,
): ImprovementDecision => {
  if (plan.cause === undefined && plan.category === undefined) {
    throw refusedByRule('CP-14', 'cause-or-category-needed', {
      zh: '改进须针对某一原因或类别，否则无法比较效果',
      en: 'An improvement is of a cause or a category: its effect is counted by them',
    });
  }
  requireDueOn(plan.dueOn, context);
  const next: Improvement = {
    ...plan,
    id: context.newId(),
    status: 'planned',
    plannedBy: context.by.id,
    plannedAt: context.now,
    deeds: [],
    breaches: [],
  };
  const { number, dueOn, plannedBy, origins } = next;
  const said = { ...concernsOf(next), number, dueOn, plannedBy, origins: [...origins] };
  return decided(next, [happened(ImprovementPlannedV1, said, 'CP-14')], context);
};
