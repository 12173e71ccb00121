import * as deposit from '@kefu/messages-contracts';
import { says } from './says.js';

const open = { open: true };
const over = { open: false };

/** Deposits, until they are back (CT-03, CT-04). */
export const saidOfDeposits = [
  says(deposit.DepositRequestedV1, '申请保证金', 'Deposit requested', {
    who: 'requestedBy',
    ...open,
  }),
  says(deposit.DepositApprovedV1, '保证金获批', 'Deposit approved', { who: 'approvedBy' }),
  says(deposit.DepositRejectedV1, '保证金被拒', 'Deposit rejected', { who: 'rejectedBy', ...over }),
  says(deposit.DepositWithdrawnV1, '撤回保证金申请', 'Deposit withdrawn', {
    who: 'withdrawnBy',
    ...over,
  }),
  says(deposit.DepositPaidV1, '支付保证金', 'Deposit paid', open),
  says(deposit.DepositReclaimAnnouncedV1, '保证金即将到期收回', 'Deposit soon to be reclaimed'),
  says(deposit.DepositGuaranteeExpiryAnnouncedV1, '保函即将到期', 'Guarantee soon expires'),
  says(deposit.DepositReclaimDueV1, '保证金到期应收回', 'Deposit to be reclaimed'),
  says(deposit.DepositReclaimedV1, '收回保证金', 'Deposit reclaimed'),
  says(deposit.DepositForfeitProposedV1, '提议核销保证金', 'Loss of deposit proposed', {
    who: 'proposedBy',
  }),
  says(deposit.DepositForfeitRefusedV1, '不同意核销保证金', 'Loss of deposit refused', {
    who: 'refusedBy',
  }),
  says(deposit.DepositForfeitedV1, '核销保证金', 'Deposit forfeited', { who: 'grantedBy' }),
  says(deposit.DepositSettledV1, '保证金结清', 'Deposit settled', over),
  says(deposit.DepositMovementReversedV1, '冲销保证金收支', 'Movement of deposit reversed', open),
  says(deposit.DepositDayAgreedV1, '约定新的收回日', 'New day agreed', { who: 'agreedBy' }),
  says(deposit.DepositGuaranteeProlongedV1, '保函延期', 'Guarantee prolonged'),
  says(deposit.DepositHandedOverV1, '保证金换人负责', 'Deposit handed over', { who: 'ownerId' }),
  says(deposit.DepositDeadlineBreachedV1, '保证金逾期未收回', 'Deposit not reclaimed in time'),
];
