import { Money, type MoneyText } from '@kefu/kernel';
import type { Role } from './roles.js';

/** What a centre gives away beyond what it owes (G-04). */
export const disposalKinds = ['compensation', 'goods', 'out-of-warranty-work', 'refund'] as const;
export type DisposalKind = (typeof disposalKinds)[number];

/** Who may grant one, from the lowest up; only the last is without limit. */
export const grantingRoles = ['manager', 'director', 'general-manager'] as const;
export type GrantingRole = (typeof grantingRoles)[number];

/** Yuan by role, or by role and kind: `manager-goods`. */
export type GrantedAmounts = Readonly<Record<string, number>>;

export interface Given {
  readonly kind: string;
  readonly amount: MoneyText;
}

/** G-04: whether the role may grant that much of that kind at once; exactly the limit is within. */
export const mayGrant = (
  role: string,
  { kind, amount }: Given,
  amounts: GrantedAmounts,
): boolean => {
  if (role === 'general-manager') return true;
  const limit = amounts[`${role}-${kind}`] ?? amounts[role] ?? 0;
  return !Money.of(amount).exceeds(Money.of(limit.toFixed(2)));
};

/** The lowest role that may grant all of this. */
export const lowestToGrant = (given: readonly Given[], amounts: GrantedAmounts): GrantingRole =>
  grantingRoles.find((role) => given.every((one) => mayGrant(role, one, amounts))) ??
  'general-manager';

/** In which role somebody grants: the highest that they have of those who may. */
export const grantsAs = (roles: readonly string[]): GrantingRole | undefined =>
  grantingRoles.findLast((role) => roles.includes(role));

/** The keys of the table of amounts that say something. */
export const grantedKeys = (roles: readonly Role[]): readonly string[] =>
  roles.flatMap((role) => [role, ...disposalKinds.map((kind) => `${role}-${kind}`)]);
