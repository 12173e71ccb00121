import { conflict, forbidden, refusedByRule, type Actor, type Instant } from '@kefu/kernel';
import {
  grantedFor,
  grantersOf,
  isAsked,
  isOf,
  longestOf,
  type Extension,
  type RunningLimit,
} from './extending.js';
import type { Handbook } from './handbook.js';
import type { Role } from './roles.js';
import type { RuleId } from './rules.js';

export interface ExtendingContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

/** @throws Refusal G-10 `limit-over`: asked for, and granted, before it runs out */
const requireInTime = (dueAt: Instant, now: Instant): void => {
  if (now <= dueAt) return;
  throw refusedByRule(
    'G-10',
    'limit-over',
    { zh: '期限已过，不能再延期', en: 'The limit is over: it can be extended no more' },
    { extra: { dueAt } },
  );
};

/** @throws Refusal G-10 `not-longer`, `too-long` */
const requireLonger = (dueAt: Instant, until: Instant, latest: Instant): void => {
  if (until <= dueAt) {
    const detail = { zh: '延期须晚于现有期限', en: 'An extension ends later than the limit does' };
    const errors = [{ pointer: '/until', code: 'not-longer', detail }];
    throw refusedByRule('G-10', 'not-longer', detail, { errors, extra: { dueAt } });
  }
  if (until <= latest) return;
  const detail = {
    zh: '超过可延的最长时间',
    en: 'That is longer than a limit may be extended',
  };
  const errors = [{ pointer: '/until', code: 'too-long', detail }];
  throw refusedByRule('G-10', 'too-long', detail, { errors, extra: { latest } });
};

/** @throws Refusal G-10 `asked-already`, `extended-often-enough` */
const requireOnce = (
  extensions: readonly Extension[],
  { deadline }: RunningLimit,
  handbook: Handbook,
): void => {
  if (extensions.some((one) => isAsked(one) && isOf(one, deadline))) {
    throw conflict(
      'asked-already',
      { zh: '已申请延期，等待决定', en: 'It was asked for, and waits for a decision' },
      { rule: 'G-10' },
    );
  }
  const times = handbook.asOf(deadline.explanation.startedAt).parameter('G-10', 'times');
  if (grantedFor(extensions, deadline).length < times) return;
  throw refusedByRule(
    'G-10',
    'extended-often-enough',
    { zh: '该期限已延满次数', en: 'This limit was extended as often as it may be' },
    { extra: { times } },
  );
};

/** G-10: more time is asked for, of a limit that still runs. The limit stays until somebody grants it. */
export const askExtension = (
  extensions: readonly Extension[],
  limit: RunningLimit,
  until: Instant,
  { now, by, handbook }: ExtendingContext,
): Extension => {
  const { rule, at: dueAt, explanation } = limit.deadline;
  requireInTime(dueAt, now);
  requireOnce(extensions, limit, handbook);
  requireLonger(dueAt, until, longestOf(limit.deadline, handbook));
  const decidedByRoles = grantersOf(limit, by.roles, handbook);
  if (decidedByRoles.length === 0) {
    throw refusedByRule('G-10', 'nobody-above', {
      zh: '没有上一级可以批准',
      en: 'Nobody is above who could grant it',
    });
  }
  const { startedAt, limit: length } = explanation;
  const asked = { askedAt: now, askedBy: by.id, decidedByRoles };
  return { rule, startedAt, limit: length, dueAt, until, ...asked };
};

/** @throws Refusal G-10 `own-request`, `role-above-needed` */
const requireAbove = (
  { askedBy, decidedByRoles }: Extension,
  { responsible }: RunningLimit,
  by: Actor,
): void => {
  if (askedBy === by.id || responsible.personId === by.id) {
    throw refusedByRule('G-10', 'own-request', {
      zh: '不能决定自己提出或自己负责的延期',
      en: 'Nobody decides on more time for themselves, or that they asked for',
    });
  }
  if (decidedByRoles.some((role) => by.roles.includes(role))) return;
  throw forbidden(
    'role-above-needed',
    { zh: '须由上一级决定', en: 'The next role up decides' },
    { rule: 'G-10', extra: { needs: decidedByRoles[0] } },
  );
};

/**
 * G-10: whoever is above grants or refuses it. `limitOf` gives the limit as it runs now.
 * @throws Refusal G-10 `nothing-to-decide`, and as above
 */
export const decideExtension = (
  extensions: readonly Extension[],
  rule: RuleId,
  granted: boolean,
  limitOf: (asked: Extension) => RunningLimit | undefined,
  { now, by }: ExtendingContext,
): { readonly extensions: readonly Extension[]; readonly answered: Extension } => {
  const asked = extensions.find((one) => one.rule === rule && isAsked(one));
  const limit = asked && limitOf(asked);
  if (!asked || !limit) {
    throw conflict(
      'nothing-to-decide',
      { zh: '没有待决定的延期申请', en: 'No extension waits for a decision' },
      { rule: 'G-10' },
    );
  }
  requireAbove(asked, limit, by);
  requireInTime(limit.deadline.at, now);
  const decision = { decidedAt: now, decidedBy: by.id, granted };
  const answered = { ...asked, dueAt: limit.deadline.at, ...decision };
  return { extensions: extensions.map((one) => (one === asked ? answered : one)), answered };
};

/** The next role up of the extension that waits longest. */
export const extensionBy = (extensions: readonly Extension[]): Role | undefined =>
  extensions.find(isAsked)?.decidedByRoles[0];
