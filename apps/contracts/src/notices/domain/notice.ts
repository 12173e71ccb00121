import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant, Transitions } from '@kefu/kernel';

export type NoticeStatus = 'due' | 'sent' | 'delivered' | 'failed' | 'undeliverable' | 'withheld';

/** Every state of what a rule has customers told, and what may follow it: what was sent is never sent twice. */
export const noticeTransitions = {
  due: ['sent', 'undeliverable', 'withheld'],
  sent: ['delivered', 'failed', 'undeliverable'],
  failed: ['sent', 'undeliverable', 'withheld'],
  delivered: [],
  undeliverable: [],
  withheld: [],
} as const satisfies Transitions<NoticeStatus>;

export const noticeStatuses = Object.keys(noticeTransitions) as NoticeStatus[];

export const noticeChannels = ['letter', 'sms', 'e-mail', 'wecom', 'in-person'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];
export const noticeOutcomes = ['sent', 'delivered', 'failed', 'undeliverable'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

export const noticeTemplates = ['reminder', 'letter', 'payout-paid', 'renewal'] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

/** Why nobody is told. */
export const withheldWhys = ['customer-erased', 'declined', 'over'] as const;
export type WithheldWhy = (typeof withheldWhys)[number];

export interface NoticeTrace {
  readonly at: Instant;
  readonly by: string;
  readonly outcome: NoticeOutcome;
  readonly channel: NoticeChannel;
  /** It rang while the customer was not to be disturbed. */
  readonly disturbed?: true;
}

export interface Notice {
  readonly id: string;
  readonly status: NoticeStatus;
  /** The rule that wants it told, and what for: of one occasion there is one. */
  readonly rule: string;
  readonly occasion: string;
  readonly template: NoticeTemplate;
  readonly language: 'zh' | 'en';
  readonly customerId: string;
  readonly regionId: string;
  readonly contractId?: string | undefined;
  readonly receivableId?: string | undefined;
  readonly payoutId?: string | undefined;
  /** Of a reminder or a letter: of which day overdue. */
  readonly day?: number | undefined;
  /** The law or the contract demands it: nobody declines it. */
  readonly demanded: boolean;
  readonly at: Instant;
  /** Not to be sent before, by what rings. */
  readonly sendFrom: Instant;
  readonly trace: readonly NoticeTrace[];
  readonly withheldWhy?: WithheldWhy | undefined;
}

export interface NoticeContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type NoticeDecision = Decision<Notice>;
