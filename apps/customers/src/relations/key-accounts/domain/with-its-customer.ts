import { happened } from '@kefu/kernel';
import { KeyAccountGroupNamedV1 } from '@kefu/messages-customers';
import { endKeyAccount, type KeyAccount, type KeyAccountDecision } from './key-account.js';

/**
 * CU-01: the survivor had none. It is open only where the survivor is a key account already; where they
 * become one by the merger it opens again with the tier.
 */
export const handOverKeyAccount = (
  account: KeyAccount,
  survivor: { readonly id: string; readonly isKey: boolean },
  reason: string,
): KeyAccountDecision => {
  const { next, events } =
    account.status === 'open' && !survivor.isKey
      ? endKeyAccount(account)
      : { next: account, events: [] };
  return { next: { ...next, customerId: survivor.id }, events, reason };
};

/** CU-01: who served the merged one goes on serving the survivor, where nobody was named for the survivor. */
export const takeGroupOf = (
  own: KeyAccount,
  other: KeyAccount,
  reason: string,
): KeyAccountDecision => {
  const { leadId, members } = other;
  const served = own.status === 'open' && own.leadId !== undefined;
  if (served || other.status !== 'open' || leadId === undefined) return { next: own, events: [] };
  const named = { customerId: own.customerId, leadId, members };
  return {
    next: { ...own, leadId, members },
    events: [happened(KeyAccountGroupNamedV1, named, 'CU-11')],
    reason,
  };
};
