import { happened } from '@kefu/kernel';
import {
  DepositGuaranteeExpiryAnnouncedV1,
  DepositReclaimAnnouncedV1,
  DepositReclaimDueV1,
} from '@kefu/messages-contracts';
import { announcementsOf, decided, keyOf, type Announcement } from './clocks.js';
import { concernsOf, type Deposit, type DepositContext, type DepositDecision } from './deposit.js';

/** What is to be told by now: once each; what was passed over is told with the last of its day. */
export const announce = (deposit: Deposit, context: DepositContext): DepositDecision => {
  const ripe = announcementsOf(deposit, context).filter(({ at }) => at <= context.now);
  const { ownerId, outstanding } = deposit;
  const last = (of: Announcement['of']) => ripe.findLast((one) => one.of === of);
  const told = (['reclaim', 'expiry'] as const).flatMap((of) => last(of) ?? []);
  const events = told.map(({ of, day, daysBefore }) => {
    const said = { ...concernsOf(deposit), outstanding, daysBefore, ownerId };
    return of === 'reclaim'
      ? happened(DepositReclaimAnnouncedV1, { ...said, reclaimOn: day }, 'CT-04')
      : happened(DepositGuaranteeExpiryAnnouncedV1, { ...said, expiresOn: day }, 'CT-03');
  });
  const announced = [...deposit.announced, ...ripe.map(keyOf)];
  return decided({ ...deposit, announced }, events, context);
};

/** The agreed day has come: whoever owns it may claim it. */
export const becomeDue = (deposit: Deposit, context: DepositContext): DepositDecision => {
  if (deposit.status !== 'paid') return { next: deposit, events: [] };
  const { outstanding, reclaimOn, ownerId } = deposit;
  const said = { ...concernsOf(deposit), outstanding, reclaimOn, ownerId };
  const events = [happened(DepositReclaimDueV1, said, 'CT-04')];
  return decided({ ...deposit, status: 'reclaim-due' }, events, context);
};
