import { happened, laterDay, move, refusedByRule, requireState } from '@kefu/kernel';
import {
  MembershipExpiredV1,
  MembershipExpiryAnnouncedV1,
  MembershipLeaveUndoneV1,
  MembershipLeftV1,
  MembershipRenewedV1,
  MembershipVoidedV1,
} from '@kefu/messages-customers';
import { endValidity, validThroughFrom } from '../../../whole/validity/index.js';
import { requireNoOther, timersFor, today } from './join-club.js';
import {
  membershipTransitions,
  type Membership,
  type MembershipContext,
  type MembershipDecision,
  type MembershipStatus,
} from './membership.js';

const moved = (membership: Membership, to: MembershipStatus): Membership => ({
  ...membership,
  status: move<MembershipStatus>(membershipTransitions, membership.status, to, 'CU-13'),
});

export const leaveClub = (
  membership: Membership,
  reason: string,
  { now, handbook }: MembershipContext,
): MembershipDecision => ({
  next: { ...moved(membership, 'left'), leftOn: today(handbook.calendar, now) },
  events: [happened(MembershipLeftV1, { customerId: membership.customerId }, 'CU-13')],
  timers: endValidity(),
  reason,
});

/**
 * CU-13: whoever left by mistake is a member again as if they had not, on the same day.
 * @param present another membership that they have by now
 */
export const undoLeave = (
  membership: Membership,
  present: Membership | undefined,
  context: MembershipContext,
): MembershipDecision => {
  requireState(membership.status, ['left'], 'CU-13');
  if (membership.leftOn !== today(context.handbook.calendar, context.now)) {
    throw refusedByRule('CU-13', 'too-late-to-undo', {
      zh: '退会只能在当日撤销',
      en: 'A leave is taken back on the same day only',
    });
  }
  requireNoOther(present);
  const { customerId, validThrough } = membership;
  return {
    next: { ...moved(membership, 'active'), leftOn: undefined },
    events: [happened(MembershipLeaveUndoneV1, { customerId, validThrough }, 'CU-13')],
    timers: timersFor(validThrough, context),
  };
};

/** CU-13: one period more, from its last day while it runs, from today after. */
export const renewMembership = (
  membership: Membership,
  context: MembershipContext,
): MembershipDecision => {
  const { now, handbook } = context;
  requireState(membership.status, ['active', 'expired'], 'CU-13');
  const validity = handbook.asOf(now).parameter('CU-13', 'validity');
  const day = today(handbook.calendar, now);
  if (membership.validThrough > laterDay(day, validity)) {
    throw refusedByRule('CU-13', 'renewed-already', {
      zh: '会籍已续至下一期',
      en: 'It is renewed for the next period already',
    });
  }
  const from = membership.validThrough > day ? membership.validThrough : day;
  const validThrough = validThroughFrom(from, validity);
  const { customerId, level } = membership;
  return {
    next: { ...moved(membership, 'active'), validThrough },
    events: [happened(MembershipRenewedV1, { customerId, level, validThrough }, 'CU-13')],
    timers: timersFor(validThrough, context),
  };
};

/** Filed in error (G-03). */
export const voidMembership = (membership: Membership, reason: string): MembershipDecision => ({
  next: moved(membership, 'voided'),
  events: [happened(MembershipVoidedV1, { customerId: membership.customerId })],
  timers: endValidity(),
  reason,
});

const asItWas = (membership: Membership): MembershipDecision => ({ next: membership, events: [] });

export const announceMembershipExpiry = (membership: Membership): MembershipDecision => {
  const { customerId, level, validThrough, status, announcedFor } = membership;
  if (status !== 'active' || announcedFor === validThrough) return asItWas(membership);
  return {
    next: { ...membership, announcedFor: validThrough },
    events: [happened(MembershipExpiryAnnouncedV1, { customerId, level, validThrough }, 'CU-13')],
  };
};

export const expireMembership = (membership: Membership): MembershipDecision => {
  if (membership.status !== 'active') return asItWas(membership);
  const { customerId, level, validThrough } = membership;
  return {
    next: moved(membership, 'expired'),
    events: [happened(MembershipExpiredV1, { customerId, level, validThrough }, 'CU-13')],
  };
};
