import { happened, refusedByRule, requireState, whenItWas, type LocalDate } from '@kefu/kernel';
import { HandoverMovedV1 } from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  dayNamed,
  type Handover,
  type HandoverContext,
  type HandoverDecision,
} from './handover.js';
import { requireDay } from './plan.js';

export interface MoveHandover {
  readonly plannedOn: LocalDate;
  readonly reason: string;
  /** When word came; now where it is not said. */
  readonly at?: string | undefined;
}

/**
 * Word came before the day was over: another day, of which the buyer is told anew. Nobody missed it.
 * @throws Refusal CT-16 `day-is-over`, `day-stays`, `day-not-ahead`, `day-too-late`
 */
export const moveHandover = (
  handover: Handover,
  { plannedOn, reason, at }: MoveHandover,
  context: HandoverContext,
): HandoverDecision => {
  requireState(handover.status, ['planned', 'notified'], 'CT-16');
  const { by, handbook } = context;
  const doneAt = whenItWas(at, context, { after: dayNamed(handover), rule: 'CT-16' });
  const { plannedOn: formerPlannedOn } = handover;
  if (handbook.calendar.localDate(doneAt) > formerPlannedOn) {
    throw refusedByRule('CT-16', 'day-is-over', {
      zh: '交房日已过，未到的应登记为未到',
      en: 'The day is over: who did not come is recorded as such',
    });
  }
  if (plannedOn === formerPlannedOn) {
    throw refusedByRule('CT-16', 'day-stays', {
      zh: '新交房日与原定日期相同',
      en: 'It is planned for that day already',
    });
  }
  requireDay(plannedOn, context);
  const moves = [...handover.moves, { on: formerPlannedOn, at: doneAt, by: by.id, reason }];
  const next = { ...handover, status: 'planned' as const, moves, notices: [], plannedOn };
  const said = { ...concernsOf(handover), plannedOn, formerPlannedOn, movedBy: by.id };
  const events = [happened(HandoverMovedV1, said, 'CT-16')];
  return decided(next, events, context, { reason, doneAt });
};
