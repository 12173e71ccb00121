import { clockedBy, untilDay, within, type Awaited } from '@kefu/handbook';
import { earlierDay, happened, type Instant } from '@kefu/kernel';
import { HandoverBreachWithdrawnV1 } from '@kefu/messages-contracts';
import { concernsOf, dayNamedAt, type Handover, type HandoverContext } from './handover.js';

const lastStepAt = (handover: Handover): Instant | undefined => {
  const { status, identity, settlement, confirmation, books } = handover;
  if (status === 'identified') return identity?.at;
  if (status === 'settled') return settlement?.at;
  if (status === 'confirmed') return confirmation?.at;
  return status === 'books-handed' ? books?.at : undefined;
};

/** The notice, then the day itself, then each step in its time; money waits for finance. */
const clockOf = (handover: Handover, context: HandoverContext): Awaited => {
  const { status, plannedAt, plannedOn, ownerId: personId } = handover;
  const then = context.handbook.asOf(plannedAt);
  const responsible = { role: 'clerk', personId } as const;
  const from = dayNamedAt(handover);
  if (status === 'planned') {
    const day = earlierDay(plannedOn, then.parameter('CT-16', 'noticeBefore'));
    return { deadline: untilDay('CT-16', from, day, context), responsible };
  }
  if (status === 'notified') {
    return { deadline: untilDay('CT-16', from, plannedOn, context), responsible };
  }
  if (status === 'called-off') return status;
  const at = lastStepAt(handover);
  if (at === undefined) return undefined;
  const deadline = within('CT-16', at, then.parameter('CT-16', 'stepWithin'), context);
  return { deadline, responsible: status === 'identified' ? { role: 'finance' } : responsible };
};

export const decided = clockedBy('CT-16', clockOf, (handover, told) =>
  happened(HandoverBreachWithdrawnV1, { ...told, ...concernsOf(handover) }, 'CT-16'),
);
