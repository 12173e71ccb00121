import {
  PenaltyAppealedV1,
  PenaltyConfirmedV1,
  PenaltyCostsRecordedV1,
  PenaltyDeadlineBreachedV1,
  PenaltyDroppedV1,
  PenaltyOverturnedV1,
  PenaltyProposedV1,
  PenaltyReweighedV1,
  PenaltyToldV1,
  PenaltyUpheldV1,
  PenaltyWithdrawnV1,
} from '@kefu/messages-field-repair';
import { says } from './says.js';

/** What a no-show at the customer's comes to for whoever did not come: no matter for the customer. */
const quiet = { supervisorsOnly: true } as const;
const decided = { who: 'decidedBy', ...quiet } as const;

export const saidOfPenalties = [
  says(PenaltyProposedV1, '失约待处罚', 'Penalty for a no-show proposed', quiet),
  says(PenaltyReweighedV1, '失约处罚轻重变更', 'Penalty weighed anew', quiet),
  says(PenaltyCostsRecordedV1, '登记失约费用', 'Costs of the no-show', {
    who: 'recordedBy',
    ...quiet,
  }),
  says(PenaltyConfirmedV1, '失约处罚成立', 'Penalty confirmed', decided),
  says(PenaltyDroppedV1, '失约不予处罚', 'Penalty dropped', decided),
  says(PenaltyToldV1, '失约处罚已告知本人', 'They were told of the penalty', quiet),
  says(PenaltyAppealedV1, '对失约处罚申诉', 'Penalty appealed', quiet),
  says(PenaltyUpheldV1, '维持失约处罚', 'Penalty upheld', decided),
  says(PenaltyOverturnedV1, '撤销失约处罚', 'Penalty overturned', decided),
  says(PenaltyWithdrawnV1, '失约处罚收回', 'Penalty withdrawn', quiet),
  says(
    PenaltyDeadlineBreachedV1,
    '失约处罚未按时处理',
    'Penalty not decided or told in time',
    quiet,
  ),
];
