import { operations } from '../../../../api/contracts/operations.gen';
import { contractsPayoutsList } from '../../../../api/contracts/sdk.gen';
import type { PayoutRecord } from '../../../../api/contracts/types.gen';
import type { Deed } from '../../../../parts/deeds';
import { LIMIT, type Ask, type Source } from './ask';

const askOf =
  (what: Ask['what'], verbs: readonly string[]) =>
  ({ id, number, version, complaintId, complaintNumber, ...payout }: PayoutRecord): Ask => ({
    what,
    id,
    to: `/complaints/${complaintId}`,
    name: `${number} ${complaintNumber}`,
    version,
    amount: payout.amount,
    by: payout.approvedBy ?? payout.askedBy,
    since: payout.approvedAt ?? payout.owedAt,
    dueAt: payout.dueAt,
    deeds: verbs.map((name): Deed => ({ name: `contracts.payouts.${name}` })),
  });

const payouts = (
  status: 'owed' | 'approved',
  roles: readonly string[],
  toAsk: (payout: PayoutRecord) => Ask,
): Source => ({
  roles,
  of: ['contracts', 'payouts'],
  operations,
  load: async ({ me }) => {
    const query = { status, limit: LIMIT };
    const { items } = (await contractsPayoutsList({ query, throwOnError: true })).data;
    // One approves and another pays
    return items
      .filter(({ askedBy, approvedBy }) => askedBy !== me && approvedBy !== me)
      .map(toAsk);
  },
});

/** What a complaint comes to in money: approved by one, paid by another. */
export const ofPayouts: readonly Source[] = [
  payouts(
    'owed',
    ['manager', 'director', 'general-manager'],
    askOf('screens/approvals.payout', ['approve', 'refuse']),
  ),
  payouts('approved', ['finance'], askOf('screens/approvals.payout-pay', ['pay', 'refuse'])),
];
