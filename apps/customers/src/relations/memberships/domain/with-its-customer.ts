import { leaveClub } from './end-and-renew.js';
import {
  levelsOf,
  type Membership,
  type MembershipContext,
  type MembershipDecision,
} from './membership.js';

/** Runs, or has run out and can be renewed: a customer has one such at most. */
export const isPresent = ({ status }: Membership): boolean =>
  status === 'active' || status === 'expired';

/**
 * CU-01: which of two goes on. One that runs before one that has run out, then the better level, then
 * the survivor's. Each keeps its own number and last day.
 */
export const goesOn = (
  own: Membership | undefined,
  other: Membership | undefined,
  { handbook, now }: Pick<MembershipContext, 'handbook' | 'now'>,
): Membership | undefined => {
  if (!own || !other) return own ?? other;
  const levels = levelsOf(handbook.asOf(now)).map(({ code }) => code);
  const rank = ({ status, level }: Membership) =>
    (status === 'active' ? levels.length + 1 : 0) + levels.indexOf(level);
  return rank(other) > rank(own) ? other : own;
};

/** CU-01: all memberships of both are the survivor's from now on, and the one that goes on runs. */
export const handOverMembership = (
  membership: Membership,
  { survivorId, goesOnId }: { readonly survivorId: string; readonly goesOnId: string | undefined },
  reason: string,
  context: MembershipContext,
): MembershipDecision => {
  const ends = isPresent(membership) && membership.id !== goesOnId;
  const { next, ...rest } = ends
    ? leaveClub(membership, reason, context)
    : { next: membership, events: [], reason };
  return { ...rest, next: { ...next, customerId: survivorId } };
};

/** G-05: the customer is a member no more. Number and level stay for the figures. */
export const forgetMembership = (
  membership: Membership,
  ground: string,
  context: MembershipContext,
): MembershipDecision =>
  isPresent(membership) ? leaveClub(membership, ground, context) : { next: membership, events: [] };
