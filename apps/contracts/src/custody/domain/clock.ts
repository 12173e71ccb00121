import { clockedBy, within, type Awaited } from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { CustodyBreachWithdrawnV1 } from '@kefu/messages-contracts';
import { concernsOf, countedAt, type CustodyContext, type CustodyItem } from './custody-item.js';

/** Counted again after so long; what was found different is cleared up. */
const clockOf = (item: CustodyItem, context: CustodyContext): Awaited => {
  const { status, ownerId: personId } = item;
  const from = countedAt(item);
  const then = context.handbook.asOf(from);
  if (status === 'in-custody') {
    const deadline = within('CT-18', from, then.parameter('CT-18', 'countEvery'), context);
    return { deadline, responsible: { role: 'clerk', personId } };
  }
  if (status === 'retired') return 'called-off';
  const deadline = within('CT-18', from, then.parameter('CT-18', 'clearUpWithin'), context);
  return { deadline, responsible: { role: 'manager' } };
};

export const decided = clockedBy('CT-18', clockOf, (item, told) =>
  happened(CustodyBreachWithdrawnV1, { ...told, ...concernsOf(item) }, 'CT-18'),
);
