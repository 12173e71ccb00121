import {
  due,
  mergeRests,
  runFor,
  millisBetween,
  type GrantedExtension,
  type Instant,
  type Limit,
  type Rest,
} from '@kefu/kernel';
import type { ResponsibleRole } from './breach.js';
import type { Deadline, Handbook } from './handbook.js';
import { isRole, rolesAbove, type Role } from './roles.js';
import { anyRule, type RuleId } from './rules.js';

/** More time that somebody asked for (G-10). Why, they said in words that stand elsewhere. */
export interface Extension {
  readonly rule: RuleId;
  /** What the limit counts from, and how long it is: which it is of several of one rule. */
  readonly startedAt: Instant;
  readonly limit: Limit;
  /** The last moment that was in time when it was asked for. */
  readonly dueAt: Instant;
  /** Until when more time was asked for. */
  readonly until: Instant;
  readonly askedAt: Instant;
  readonly askedBy: string;
  /** Who may grant it; the first is the next role up. */
  readonly decidedByRoles: readonly Role[];
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly granted?: boolean;
  /** Nobody had answered when the limit ran out, was kept, or applied no longer: it held as it was. */
  readonly lapsedAt?: Instant;
}

/** A limit that runs, and who has to keep it. */
export interface RunningLimit {
  readonly deadline: Deadline;
  readonly responsible: ResponsibleRole;
  /** In which it rests; also those that begin after the limit as it was first. */
  readonly rests?: readonly Rest[];
}

const canonical = (limit: Limit): string =>
  JSON.stringify(typeof limit === 'string' ? limit : Object.entries(limit).sort());

export const isOf = (
  { rule, startedAt, limit }: Pick<Extension, 'rule' | 'startedAt' | 'limit'>,
  { rule: of, explanation }: Deadline,
): boolean =>
  rule === of &&
  startedAt === explanation.startedAt &&
  canonical(limit) === canonical(explanation.limit);

/** It waits for an answer. */
export const isAsked = ({ decidedAt, lapsedAt }: Extension): boolean =>
  decidedAt === undefined && lapsedAt === undefined;

/** How often more time was granted for this limit. */
export const grantedFor = (
  extensions: readonly Extension[],
  deadline: Deadline,
): readonly Extension[] => extensions.filter((one) => one.granted === true && isOf(one, deadline));

/**
 * Who may grant it: the next role up from whoever has to keep the limit and from whoever asks, and all
 * above; a limit of the law only whom the profile names. Empty where nobody is above.
 */
export const grantersOf = (
  { deadline, responsible }: RunningLimit,
  asks: readonly string[],
  handbook: Handbook,
): readonly Role[] => {
  const { rule, explanation } = deadline;
  if (anyRule(rule).statutory) {
    const named = handbook.asOf(explanation.startedAt).parameter('G-10', 'statutory');
    return isRole(named) ? [named] : [];
  }
  const above = rolesAbove(responsible.role);
  return above.slice(above.findLastIndex((role) => asks.includes(role)) + 1);
};

const grantedAs = ({ dueAt, until, decidedAt }: Extension): GrantedExtension[] =>
  decidedAt === undefined ? [] : [{ from: dueAt, until, grantedAt: decidedAt, rule: 'G-10' }];

/** The limit as it is with what was granted of it. A rest that came since moves that on, too. */
export const extended = (
  { deadline, responsible, rests = [] }: RunningLimit,
  extensions: readonly Extension[],
): RunningLimit => {
  const granted = grantedFor(extensions, deadline);
  const last = granted.at(-1);
  if (!last?.decidedAt) return { deadline, responsible, rests };
  const merged = mergeRests(rests);
  const { at } = runFor(last.decidedAt, millisBetween(last.decidedAt, last.until), merged);
  if (at <= deadline.at) return { deadline, responsible, rests };
  const explanation = {
    ...deadline.explanation,
    rests: merged.filter(({ from, to }) => from < at && to > deadline.explanation.startedAt),
    extensions: granted.flatMap(grantedAs),
    comesTo: at,
  };
  return { deadline: { ...deadline, at, explanation }, responsible, rests };
};

/** The latest moment until which more time may be asked for. */
export const longestOf = ({ at, explanation }: Deadline, handbook: Handbook): Instant => {
  const longest = handbook.asOf(explanation.startedAt).parameter('G-10', 'longest');
  return due(at, longest, handbook.calendar, { roundTheClock: true }).at;
};

/** What nobody answered lapses where its limit runs no more. */
export const lapsed = (
  extensions: readonly Extension[],
  now: Instant,
  runs: (extension: Extension) => boolean,
): readonly Extension[] =>
  extensions.some((one) => isAsked(one) && !runs(one))
    ? extensions.map((one) => (isAsked(one) && !runs(one) ? { ...one, lapsedAt: now } : one))
    : extensions;
