import { ComplaintPayoutAskedV1, ComplaintPayoutCalledOffV1 } from '@kefu/messages-complaints';
import {
  PayoutApprovedV1,
  PayoutChangedV1,
  PayoutDeadlineBreachedV1,
  PayoutOwedV1,
  PayoutPaidV1,
  PayoutRefusedV1,
  PayoutReturnedV1,
  PayoutWithdrawnV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

/** A matter of the house. */
const quiet = { supervisorsOnly: true } as const;

/** What complaints come to, as complaints asks for it and contracts pays it. */
export const saidOfPayouts = [
  says(
    ComplaintPayoutAskedV1,
    '请财务支付约定款项',
    'Finance is asked to pay what was agreed',
    quiet,
  ),
  says(ComplaintPayoutCalledOffV1, '不再请财务支付', 'Finance is asked for it no longer', quiet),
  says(PayoutOwedV1, '投诉款项待批准', 'What a complaint comes to is owed', { open: true }),
  says(PayoutChangedV1, '投诉款项金额变更', 'Owed in another amount'),
  says(PayoutApprovedV1, '投诉款项已批准', 'Payout approved', { who: 'approvedBy', ...quiet }),
  says(PayoutPaidV1, '投诉款项已付', 'Paid to the customer', { who: 'paidBy', open: false }),
  says(PayoutReturnedV1, '投诉款项退回', 'The money came back', { who: 'recordedBy' }),
  says(PayoutRefusedV1, '投诉款项未付', 'Payout refused', { who: 'refusedBy', open: false }),
  says(PayoutWithdrawnV1, '投诉款项撤回', 'Nothing is to be paid any more', { open: false }),
  says(PayoutDeadlineBreachedV1, '投诉款项逾期', 'Not approved or paid in time', quiet),
];
