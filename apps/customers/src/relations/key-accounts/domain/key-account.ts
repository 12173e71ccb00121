import {
  happened,
  move,
  refusedByRule,
  requireState,
  type Decision,
  type Transitions,
} from '@kefu/kernel';
import {
  KeyAccountEndedV1,
  KeyAccountGroupNamedV1,
  KeyAccountOpenedV1,
  KeyAccountReopenedV1,
} from '@kefu/messages-customers';

export const keyAccountStatuses = ['open', 'ended'] as const;
export type KeyAccountStatus = (typeof keyAccountStatuses)[number];

/** It ends with the tier, and opens again with it. */
export const keyAccountTransitions = {
  open: ['ended'],
  ended: ['open'],
} as const satisfies Transitions<KeyAccountStatus>;

export interface GroupMember {
  /** Their id in staff. */
  readonly personId: string;
  /** What they do in the group, a code. */
  readonly role: string;
}

/** A customer of tier `key`, and the people who serve them by name (CU-11). */
export interface KeyAccount {
  readonly id: string;
  readonly customerId: string;
  readonly status: KeyAccountStatus;
  /** Absent until the group is named. */
  readonly leadId?: string | undefined;
  readonly members: readonly GroupMember[];
}

export type KeyAccountDecision = Decision<KeyAccount>;

export const openKeyAccount = (customerId: string, id: string): KeyAccountDecision => ({
  next: { id, customerId, status: 'open', members: [] },
  events: [happened(KeyAccountOpenedV1, { customerId }, 'CU-11')],
});

export const endKeyAccount = (account: KeyAccount): KeyAccountDecision => ({
  next: {
    ...account,
    status: move<KeyAccountStatus>(keyAccountTransitions, account.status, 'ended', 'CU-11'),
  },
  events: [happened(KeyAccountEndedV1, { customerId: account.customerId }, 'CU-11')],
});

export const reopenKeyAccount = (account: KeyAccount): KeyAccountDecision => ({
  next: {
    ...account,
    status: move<KeyAccountStatus>(keyAccountTransitions, account.status, 'open', 'CU-11'),
  },
  events: [happened(KeyAccountReopenedV1, { customerId: account.customerId }, 'CU-11')],
});

export interface NameGroup {
  readonly leadId: string;
  readonly members: readonly GroupMember[];
  readonly reason?: string | undefined;
}

/** CU-11: the whole group, each person once, the leader among them. */
export const nameGroup = (
  account: KeyAccount,
  { leadId, members, reason }: NameGroup,
): KeyAccountDecision => {
  requireState(account.status, ['open'], 'CU-11');
  const people = new Set(members.map(({ personId }) => personId));
  if (people.size < members.length) {
    throw refusedByRule('CU-11', 'member-twice', {
      zh: '同一人不能在小组中出现两次',
      en: 'Somebody is in the group twice',
    });
  }
  if (!people.has(leadId)) {
    throw refusedByRule('CU-11', 'lead-not-a-member', {
      zh: '组长须是小组成员',
      en: 'Who leads the group must be one of it',
    });
  }
  const next = { ...account, leadId, members: members.map((member) => ({ ...member })) };
  const { customerId } = account;
  return {
    next,
    events: [
      happened(KeyAccountGroupNamedV1, { customerId, leadId, members: next.members }, 'CU-11'),
    ],
    ...(reason ? { reason } : {}),
  };
};
