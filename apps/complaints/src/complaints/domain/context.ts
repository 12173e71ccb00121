import { nextRoleUp, type Handbook, type Role } from '@kefu/handbook';
import {
  beforeIt,
  onItsClock,
  refusedByRule,
  type Actor,
  type Bilingual,
  type Decision,
  type Instant,
} from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import type { Remark } from './parts-of-a-complaint.js';
import type { Proposal } from './proposal.js';

export interface ComplaintContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type ComplaintDecision = Decision<Complaint>;

/** What every event of a complaint says of it. */
export const concernsOf = ({ customerId, regionId }: Complaint) => ({ customerId, regionId });

/** The complaint with what was said of it in words, where something was. */
export const remarked = (
  { remarks }: Complaint,
  { now, by }: ComplaintContext,
  about: string,
  text: string | undefined,
): readonly Remark[] =>
  text === undefined ? remarks : [...remarks, { at: now, by: by.id, about, text }];

/**
 * When something happened, as whoever enters it says.
 * @throws Refusal `in-the-future`, `before-what-it-follows`
 */
export const momentOf = (
  rule: string,
  given: Instant | undefined,
  follows: { readonly at: Instant } & Bilingual,
  { now, handbook }: ComplaintContext,
): Instant => {
  const at = given ?? now;
  if (at > now) {
    throw refusedByRule(rule, 'in-the-future', {
      zh: '时间不能晚于现在',
      en: 'What happened cannot lie in the future',
    });
  }
  if (at >= follows.at) return at;
  throw refusedByRule(
    rule,
    'before-what-it-follows',
    beforeIt(follows, onItsClock(follows.at, handbook.calendar)),
    { extra: { follows: follows.at } },
  );
};

/** The role that has the case in front of it. */
export const roleOf = ({ escalations }: Complaint): Role =>
  escalations.at(-1)?.to ?? 'complaint-handler';

export const oneLevelUp = (complaint: Complaint): Role => nextRoleUp(roleOf(complaint));

export const isMajor = ({ severity }: Complaint): boolean =>
  severity === 'major' || severity === 'crisis';

/** The proposal that is on the table: to be decided, put to the customer, answered or carried out. */
export const present = ({ proposals }: Complaint): Proposal | undefined =>
  proposals.findLast(({ status }) => !['rejected', 'refused', 'dropped'].includes(status));

/** The proposals with the one on the table as it is now. */
export const withProposal = (
  { proposals }: Complaint,
  on: Proposal,
  change: Partial<Proposal>,
): readonly Proposal[] => proposals.map((one) => (one === on ? { ...one, ...change } : one));
