import {
  conflict,
  happened,
  refusedByRule,
  requireState,
  type WorkingCalendar,
  type Instant,
} from '@kefu/kernel';
import { MembershipJoinedV1, MembershipLevelChangedV1 } from '@kefu/messages-customers';
import { startValidity, validThroughFrom } from '../../../whole/validity/index.js';
import {
  levelsOf,
  membershipNumber,
  type Membership,
  type MembershipContext,
  type MembershipDecision,
} from './membership.js';

export interface JoinClub {
  readonly customerId: string;
  readonly memberNo: number;
  /** The lowest one where it is not given. */
  readonly level?: string | undefined;
}

/**
 * CU-13
 * @param present the customer's membership that runs, or has run out and can be renewed
 */
export const joinClub = (
  { customerId, memberNo, level }: JoinClub,
  present: Membership | undefined,
  { now, newId, handbook }: MembershipContext,
): MembershipDecision => {
  requireNoOther(present);
  const then = handbook.asOf(now);
  const joinedOn = today(handbook.calendar, now);
  const validThrough = validThroughFrom(joinedOn, then.parameter('CU-13', 'validity'));
  const next: Membership = {
    id: newId(),
    customerId,
    memberNo,
    number: membershipNumber(memberNo),
    status: 'active',
    level: requireLevel(level ?? levelsOf(then)[0]?.code ?? '', { handbook, now }),
    joinedOn,
    validThrough,
  };
  const { number } = next;
  return {
    next,
    events: [
      happened(
        MembershipJoinedV1,
        { customerId, number, level: next.level, validThrough },
        'CU-13',
      ),
    ],
    timers: timersFor(validThrough, { handbook, now }),
  };
};

/** CU-13: only of one that runs. */
export const changeLevel = (
  membership: Membership,
  { level, reason }: { readonly level: string; readonly reason?: string | undefined },
  context: MembershipContext,
): MembershipDecision => {
  requireState(membership.status, ['active'], 'CU-13');
  const to = requireLevel(level, context);
  const { customerId, level: from } = membership;
  if (from === to) return { next: membership, events: [] };
  return {
    next: { ...membership, level: to },
    events: [happened(MembershipLevelChangedV1, { customerId, from, to }, 'CU-13')],
    ...(reason ? { reason } : {}),
  };
};

/** @throws Refusal `member-already` or `renew-instead` (409) */
export const requireNoOther = (present: Membership | undefined): void => {
  if (!present) return;
  const { id, number, status } = present;
  const extra = { membershipId: id, number };
  if (status === 'active') {
    const detail = { zh: '该客户已是会员', en: 'The customer is a member already' };
    throw conflict('member-already', detail, { rule: 'CU-13', extra });
  }
  const detail = { zh: '会籍已到期，请续期', en: 'The membership has run out: renew it' };
  throw conflict('renew-instead', detail, { rule: 'CU-13', extra });
};

type Then = Pick<MembershipContext, 'now' | 'handbook'>;

export const today = (calendar: WorkingCalendar, now: Instant) => calendar.localDate(now);

export const timersFor = (validThrough: string, { handbook, now }: Then) =>
  startValidity(
    validThrough,
    handbook.asOf(now).parameter('CU-13', 'announceBefore'),
    handbook.calendar,
  );

const requireLevel = (level: string, { handbook, now }: Then): string => {
  const levels = levelsOf(handbook.asOf(now)).map(({ code }) => code);
  if (levels.includes(level)) return level;
  throw refusedByRule(
    'CU-13',
    'no-such-level',
    { zh: '没有这个会员等级', en: 'The club has no such level' },
    { extra: { levels } },
  );
};
