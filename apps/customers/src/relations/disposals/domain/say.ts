import { happened, type Happened } from '@kefu/kernel';
import {
  DisposalAccountRefusedV1,
  DisposalAccountReservedV1,
  type DisposalAccountReleasedV1,
  type DisposalAccountSettledV1,
} from '@kefu/messages-customers';
import { usedIn, usedInCase, type DisposalAccount, type Entry, type Limits } from './account.js';
import { whoMayGrant, type Excess } from './authority.js';

const about = ({ customerId }: DisposalAccount, { disposalId, service }: Entry) => ({
  customerId,
  disposalId,
  service,
});

export const reserved = (account: DisposalAccount, entry: Entry, limits: Limits): Happened => {
  const { caseId, amount, at, grantedBy } = entry;
  const used = usedIn(account, limits, at).toString();
  const facts = { ...about(account, entry), caseId, amount, used };
  return happened(
    DisposalAccountReservedV1,
    { ...facts, ...(grantedBy ? { grantedBy } : {}) },
    'G-04',
  );
};

export const refused = (
  account: DisposalAccount,
  entry: Entry,
  why: Excess,
  limits: Limits,
): Happened => {
  const { caseId, amount, at } = entry;
  const { caseLimit, customerLimit } = limits;
  return happened(
    DisposalAccountRefusedV1,
    {
      ...about(account, entry),
      ...{ caseId, amount, why, caseLimit, customerLimit },
      caseUsed: usedInCase(account, entry).toString(),
      used: usedIn(account, limits, at).toString(),
      mayGrant: whoMayGrant(why, entry, limits),
    },
    'G-04',
  );
};

export const ended = (
  of: typeof DisposalAccountSettledV1 | typeof DisposalAccountReleasedV1,
  account: DisposalAccount,
  entry: Entry,
  amount: string,
  { limits, now }: { readonly limits: Limits; readonly now: string },
): Happened => {
  const used = usedIn(account, limits, now).toString();
  return happened(of, { ...about(account, entry), amount, used }, 'G-04');
};
