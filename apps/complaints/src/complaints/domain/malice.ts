import { forbidden, refusedByRule, type Actor, type Instant } from '@kefu/kernel';
import type { ComplaintStatus } from './life-cycle.js';

/** Who proposes, decides and decides on appeals, from the lowest up (CP-09). */
export const levels = ['complaint-handler', 'manager', 'director', 'general-manager'] as const;
export type Level = (typeof levels)[number];

export interface MaliceAppeal {
  readonly at: Instant;
  readonly by: string;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly overturned?: boolean;
}

/** That a complaint is malicious: as somebody says, and as somebody above them judged. */
export interface Malice {
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly proposedAs: Level;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly decidedAs?: Level;
  /** Whoever decided found that it is not. */
  readonly declined?: boolean;
  /** Where the complaint was, and is again if that is overturned. */
  readonly from?: ComplaintStatus;
  /** The complainant was told, once and in writing, what follows. */
  readonly toldAt?: Instant;
  readonly toldBy?: string;
  readonly appealUntil?: Instant;
  readonly countsUntil?: Instant;
  readonly lapsedAt?: Instant;
  readonly appeal?: MaliceAppeal;
  /** Nothing can overturn it any more. */
  readonly final?: boolean;
}

/** What is told, and what is appealed, follows it. */
export const decidedOn = (at: Instant) => ({ at, zh: '认定决定', en: 'the decision' });

const rank = (level: Level): number => levels.indexOf(level);

export const levelOf = ({ roles }: Actor): Level | undefined =>
  levels.findLast((level) => roles.includes(level));

/** One level above somebody, a manager at least; nobody is above the general manager. */
export const above = (level: Level): Level => levels[rank(level) + 1] ?? 'general-manager';

/** @throws Refusal CP-09 `own-proposal`, `level-above-needed` */
export const requireAbove = (
  level: Level,
  former: string,
  by: Actor,
  { itself }: { readonly itself: boolean },
): Level => {
  const is = levelOf(by);
  const needs = above(level);
  const reaches = is !== undefined && rank(is) >= rank(needs);
  if (reaches && by.id === former && !itself) {
    throw refusedByRule('CP-09', 'own-proposal', {
      zh: '不能决定自己提出的事项',
      en: 'Nobody decides on what they proposed',
    });
  }
  if (reaches) return is;
  throw forbidden(
    'level-above-needed',
    { zh: '须由上一级决定', en: 'Somebody one level above decides' },
    { rule: 'CP-09', extra: { needs } },
  );
};
