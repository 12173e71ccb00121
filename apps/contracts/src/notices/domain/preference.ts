import { happened, move, type Decision, type Instant, type Transitions } from '@kefu/kernel';
import { NoticePreferenceDeclinedV1, NoticePreferenceWantedV1 } from '@kefu/messages-contracts';
import type { NoticeContext } from './notice.js';

export type PreferenceStatus = 'declined' | 'wanted';

/** Whether a customer wants to hear what nobody has to tell them. */
export const preferenceTransitions = {
  declined: ['wanted'],
  wanted: ['declined'],
} as const satisfies Transitions<PreferenceStatus>;

export const preferenceStatuses = Object.keys(preferenceTransitions) as PreferenceStatus[];

export interface Preference {
  readonly id: string;
  readonly status: PreferenceStatus;
  readonly customerId: string;
  readonly regionId: string;
  readonly since: Instant;
  readonly takenDownBy: string;
}

export type PreferenceDecision = Decision<Preference>;

const concernsOf = ({ customerId, regionId }: Pick<Preference, 'customerId' | 'regionId'>) => ({
  ...{ customerId, regionId },
});

/** G-09: they opted out of what neither the law nor the contract demands. */
export const declineNotices = (
  of: Pick<Preference, 'id' | 'customerId' | 'regionId'> & Partial<Preference>,
  { now, by }: NoticeContext,
): PreferenceDecision => {
  const status = move(preferenceTransitions, of.status ?? 'wanted', 'declined', 'G-09');
  const next: Preference = { ...of, status, since: now, takenDownBy: by.id };
  const event = { ...concernsOf(of), takenDownBy: by.id };
  return { next, events: [happened(NoticePreferenceDeclinedV1, event, 'G-09')] };
};

/** They want to hear again. */
export const wantNotices = (of: Preference, { now, by }: NoticeContext): PreferenceDecision => {
  const status = move(preferenceTransitions, of.status, 'wanted', 'G-09');
  const next: Preference = { ...of, status, since: now, takenDownBy: by.id };
  const event = { ...concernsOf(of), takenDownBy: by.id };
  return { next, events: [happened(NoticePreferenceWantedV1, event, 'G-09')] };
};
