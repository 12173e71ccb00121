import type { WhenMerged } from '../../../whole/endings/index.js';
import { accountIdOf, type DisposalAccounts } from './disposal-accounts.js';

/** CU-01: the survivor has had what both have had, so the limits of G-04 are not got round by merging. */
export const addAccounts =
  (accounts: DisposalAccounts): WhenMerged =>
  async (_tx, { mergedId, survivorId, reason }, by) => {
    const merged = await accounts.find(accountIdOf(mergedId));
    if (!merged || merged.state.entries.length === 0) return;
    const { entries } = merged.state;
    await accounts.change(merged.state.id, by, (account) => ({
      next: { ...account, entries: [] },
      events: [],
      reason,
    }));
    await accounts.decide(survivorId, by, (account) => ({
      next: {
        ...account,
        entries: [...account.entries, ...entries].sort((a, b) => (a.at < b.at ? -1 : 1)),
      },
      events: [],
      reason,
    }));
  };
