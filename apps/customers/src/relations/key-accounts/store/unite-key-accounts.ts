import type { Customers } from '../../../records/customers/index.js';
import type { WhenMerged } from '../../../whole/endings/index.js';
import { handOverKeyAccount, takeGroupOf } from '../domain/index.js';
import type { KeyAccounts } from './key-accounts.js';

/** One of both is the survivor's; where each has one the merged one's ends with the tier. */
export const uniteKeyAccounts =
  (accounts: KeyAccounts, customers: Customers): WhenMerged =>
  async (_tx, { mergedId, survivorId, reason }, by) => {
    const [other] = await accounts.allOf([mergedId]);
    if (!other) return;
    const [own] = await accounts.allOf([survivorId]);
    if (own) {
      await accounts.change(own.id, by, (account) => takeGroupOf(account, other, reason));
      return;
    }
    const { tier } = (await customers.get(survivorId)).state;
    const survivor = { id: survivorId, isKey: tier === 'key' };
    await accounts.change(other.id, by, (account) => handOverKeyAccount(account, survivor, reason));
  };
