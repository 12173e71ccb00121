import { lowestToGrant, mayGrant } from '@kefu/handbook';
import { Money } from '@kefu/kernel';
import { usedIn, usedInCase, type DisposalAccount, type Entry, type Limits } from './account.js';

export const highest = 'general-manager';

export type Excess = 'role-limit' | 'case-limit' | 'customer-limit' | 'customer-ended';

export type Asked = Pick<Entry, 'service' | 'caseId' | 'kind' | 'amount' | 'approvedAs'>;

/** G-04: what the disposal exceeds; undefined where it has its authority. Exactly the limit is within. */
export const excessOf = (
  account: DisposalAccount,
  asked: Asked,
  limits: Limits,
  now: string,
): Excess | undefined => {
  if (asked.approvedAs === highest) return undefined;
  const amount = Money.of(asked.amount);
  const ofCase = usedInCase(account, asked).plus(amount);
  if (ofCase.exceeds(Money.of(limits.caseLimit))) return 'case-limit';
  const ofCustomer = usedIn(account, limits, now).plus(amount);
  if (ofCustomer.exceeds(Money.of(limits.customerLimit))) return 'customer-limit';
  return mayGrant(asked.approvedAs, asked, limits.amounts) ? undefined : 'role-limit';
};

/** The lowest role that may grant what was refused. */
export const whoMayGrant = (excess: Excess, asked: Asked, limits: Limits): string =>
  excess === 'role-limit' ? lowestToGrant([asked], limits.amounts) : highest;
