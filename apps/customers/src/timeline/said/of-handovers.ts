import {
  HandoverBooksHandedV1,
  HandoverBreachWithdrawnV1,
  HandoverBuyerMissedV1,
  HandoverCalledOffV1,
  HandoverCompletedV1,
  HandoverConfirmedV1,
  HandoverDeadlineBreachedV1,
  HandoverDeemedV1,
  HandoverHandedOnV1,
  HandoverIdentifiedV1,
  HandoverMovedV1,
  HandoverNotifiedV1,
  HandoverPlannedV1,
  HandoverSettledV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

/** How a property came to its buyer (CT-16). */
export const saidOfHandovers = [
  says(HandoverPlannedV1, '安排交房', 'Hand-over of property planned', {
    ...{ who: 'ownerId', open: true },
  }),
  says(HandoverNotifiedV1, '已通知交房', 'Buyer told of the hand-over'),
  says(HandoverMovedV1, '交房改期', 'Hand-over moved to another day', { who: 'movedBy' }),
  says(HandoverBuyerMissedV1, '买受人未到，改日交房', 'Buyer did not come'),
  says(HandoverIdentifiedV1, '交房核对身份', 'Buyer identified', { who: 'identifiedBy' }),
  says(HandoverSettledV1, '交房款项结清', 'Balance settled', { who: 'settledBy' }),
  says(HandoverConfirmedV1, '买受人签收房屋', 'Hand-over confirmed'),
  says(HandoverBooksHandedV1, '两书已交付', 'Both books handed over', { who: 'handedBy' }),
  says(HandoverCompletedV1, '交房完成', 'Property handed over', { open: false }),
  says(HandoverDeemedV1, '视为交房', 'Deemed handed over', { who: 'deemedBy', open: false }),
  says(HandoverCalledOffV1, '交房取消', 'Hand-over called off', {
    ...{ who: 'calledOffBy', open: false },
  }),
  says(HandoverHandedOnV1, '交房移交', 'Hand-over given to somebody else', { who: 'ownerId' }),
  says(HandoverDeadlineBreachedV1, '交房超时', 'Hand-over overdue'),
  says(HandoverBreachWithdrawnV1, '交房超时撤回', 'Hand-over was in time after all'),
];
