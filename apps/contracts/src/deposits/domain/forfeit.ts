import { grantsAs, lowestToGrant, mayGrant } from '@kefu/handbook';
import { forbidden, happened, refusedByRule, requireState, type MoneyText } from '@kefu/kernel';
import {
  DepositForfeitedV1,
  DepositForfeitProposedV1,
  DepositForfeitRefusedV1,
} from '@kefu/messages-contracts';
import {
  concernsOf,
  remarked,
  type Deposit,
  type DepositContext,
  type DepositDecision,
  type ProposedLoss,
} from './deposit.js';
import { requireAmount } from './move-money.js';
import { out, settled, withMovement } from './settle.js';

/**
 * Some of what is out will not come back, somebody says; another decides (CT-04). The clock runs on.
 * @throws Refusal CT-04 `wrong-state`, `loss-proposed-already` (409), `more-than-outstanding`
 */
export const proposeForfeit = (
  deposit: Deposit,
  { amount, reason }: { readonly amount: MoneyText; readonly reason: string },
  context: DepositContext,
): DepositDecision => {
  requireState(deposit.status, out, 'CT-04');
  requireAmount(amount, deposit);
  const proposedLoss: ProposedLoss = { amount, at: context.now, by: context.by.id };
  const remarks = remarked(deposit, context, 'forfeit-proposed', reason);
  const said = { ...concernsOf(deposit), proposed: amount, proposedBy: context.by.id };
  return {
    next: { ...deposit, proposedLoss, remarks },
    events: [happened(DepositForfeitProposedV1, said, 'CT-04')],
  };
};

/** @throws Refusal CT-04 `no-loss-proposed`, `own-proposal` (403) */
const proposedOf = ({ proposedLoss }: Deposit, { by }: DepositContext): ProposedLoss => {
  if (!proposedLoss) {
    throw refusedByRule('CT-04', 'no-loss-proposed', {
      zh: '没有待批的损失',
      en: 'No loss waits for a decision',
    });
  }
  if (proposedLoss.by !== by.id) return proposedLoss;
  const detail = { zh: '不能批准自己的提议', en: 'Nobody decides on their own proposal' };
  throw forbidden('own-proposal', detail, { rule: 'CT-04' });
};

/**
 * It is lost. What the centre gives up takes the authority that giving it away would take (G-04).
 * @throws Refusal CT-04 `no-loss-proposed`, `own-proposal` (403), `more-than-outstanding`;
 *   G-04 `beyond-authority` (403)
 */
export const approveForfeit = (deposit: Deposit, context: DepositContext): DepositDecision => {
  requireState(deposit.status, out, 'CT-04');
  const { amount } = proposedOf(deposit, context);
  requireAmount(amount, deposit);
  const amounts = context.handbook.parameter('G-04', 'amounts');
  const given = { kind: 'refund', amount };
  const role = grantsAs(context.by.roles);
  if (role === undefined || !mayGrant(role, given, amounts)) {
    const mayDo = lowestToGrant([given], amounts);
    const detail = { zh: '超出权限，请上级批准', en: 'This is beyond your authority' };
    throw forbidden('beyond-authority', detail, { rule: 'G-04', extra: { mayGrant: mayDo } });
  }
  const on = context.handbook.calendar.localDate(context.now);
  const { moved, said } = withMovement(deposit, 'forfeited', { amount, on }, context);
  const event = happened(DepositForfeitedV1, { ...said, grantedBy: context.by.id }, 'CT-04');
  return settled({ ...moved, proposedLoss: undefined }, [event], context);
};

/** @throws Refusal CT-04 `no-loss-proposed`, `own-proposal` (403) */
export const refuseForfeit = (
  deposit: Deposit,
  reason: string,
  context: DepositContext,
): DepositDecision => {
  requireState(deposit.status, out, 'CT-04');
  const { amount } = proposedOf(deposit, context);
  const remarks = remarked(deposit, context, 'forfeit-refused', reason);
  const said = { ...concernsOf(deposit), proposed: amount, refusedBy: context.by.id };
  return {
    next: { ...deposit, proposedLoss: undefined, remarks },
    events: [happened(DepositForfeitRefusedV1, said, 'CT-04')],
  };
};
