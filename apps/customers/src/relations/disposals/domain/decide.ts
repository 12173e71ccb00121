import { Money, move, notFound, refusedByRule, type Decision } from '@kefu/kernel';
import { DisposalAccountReleasedV1, DisposalAccountSettledV1 } from '@kefu/messages-customers';
import { disposalTransitions, type DisposalAccount, type Entry, type Limits } from './account.js';
import { excessOf } from './authority.js';
import { ended, refused, reserved } from './say.js';

export type AccountDecision = Decision<DisposalAccount>;

export type Request = Omit<Entry, 'status' | 'at' | 'grantedBy'>;

interface Facts {
  readonly limits: Limits;
  readonly now: string;
}

/** G-04: reserves, or refuses and says who may grant it. Asked again it decides again what it refused. */
export const request = (
  account: DisposalAccount,
  asked: Request,
  { limits, now, active }: Facts & { readonly active: boolean },
): AccountDecision => {
  const known = account.entries.find(({ disposalId }) => disposalId === asked.disposalId);
  if (known && known.status !== 'refused') return { next: account, events: [] };
  const excess = active ? excessOf(account, asked, limits, now) : 'customer-ended';
  const entry: Entry = { ...asked, at: now, status: excess ? 'refused' : 'reserved' };
  const next = withEntry(account, entry);
  return {
    next,
    events: [excess ? refused(account, entry, excess, limits) : reserved(next, entry, limits)],
  };
};

/** G-04: the general manager grants what exceeds everybody else. */
export const grant = (
  account: DisposalAccount,
  disposalId: string,
  { reason, grantedBy }: { readonly reason: string; readonly grantedBy: string },
  { limits, now }: Facts,
): AccountDecision => {
  const entry = entryOf(account, disposalId);
  const status = move(disposalTransitions, entry.status, 'reserved', 'G-04');
  const granted: Entry = { ...entry, status, at: now, grantedBy };
  const next = withEntry(account, granted);
  return { next, events: [reserved(next, granted, limits)], reason };
};

/**
 * It was carried out, for no more than was reserved.
 * @throws Refusal `more-than-reserved` (422), `wrong-state` (409), `disposal-not-found`
 */
export const settle = (
  account: DisposalAccount,
  disposalId: string,
  amount: string,
  { limits, now }: Facts,
): AccountDecision => {
  const entry = entryOf(account, disposalId);
  const status = move(disposalTransitions, entry.status, 'settled', 'G-04');
  if (Money.of(amount).exceeds(Money.of(entry.amount))) {
    throw refusedByRule('G-04', 'more-than-reserved', {
      zh: '结算金额超过已预留金额',
      en: 'It came to more than was reserved',
    });
  }
  const next = withEntry(account, { ...entry, status, amount });
  return { next, events: [ended(DisposalAccountSettledV1, next, entry, amount, { limits, now })] };
};

/** It is not carried out; it counts no more. */
export const release = (
  account: DisposalAccount,
  disposalId: string,
  reason: string,
  { limits, now }: Facts,
): AccountDecision => {
  const entry = entryOf(account, disposalId);
  const status = move(disposalTransitions, entry.status, 'released', 'G-04');
  const next = withEntry(account, { ...entry, status });
  const facts = { limits, now };
  return {
    next,
    events: [ended(DisposalAccountReleasedV1, next, entry, entry.amount, facts)],
    reason,
  };
};

const withEntry = (account: DisposalAccount, entry: Entry): DisposalAccount => ({
  ...account,
  entries: [...account.entries.filter((one) => one.disposalId !== entry.disposalId), entry],
});

const entryOf = ({ entries }: DisposalAccount, disposalId: string): Entry => {
  const entry = entries.find((one) => one.disposalId === disposalId);
  if (entry) return entry;
  throw notFound(
    'disposal-not-found',
    { zh: '账户中没有这笔处置', en: 'The account has no such disposal' },
    { rule: 'G-04' },
  );
};
