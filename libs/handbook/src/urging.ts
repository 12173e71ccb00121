import type { Instant } from '@kefu/kernel';
import type { ResponsibleRole } from './breach.js';
import type { Deadline, Handbook } from './handbook.js';

/** The customer asked about a case that is open (G-07). What they said in words stands elsewhere. */
export interface Urging {
  readonly at: Instant;
  readonly by: string;
  readonly answeredAt?: Instant;
  readonly answeredBy?: string;
}

export interface RunningUrging {
  readonly deadline: Deadline;
  readonly responsible: ResponsibleRole;
}

/** Every so many urgings take the case one level up: the third, the sixth. */
export const takesUp = (urgings: readonly Urging[], handbook: Handbook): boolean =>
  urgings.length > 0 && urgings.length % handbook.parameter('G-07', 'escalateAt') === 0;

/** One answer is the answer to all that the customer asked until then; what was answered stays so. */
export const answered = (
  urgings: readonly Urging[],
  { at, by }: { readonly at: Instant; readonly by: string },
): readonly Urging[] =>
  urgings.map((urging) =>
    urging.answeredAt || urging.at > at ? urging : { ...urging, answeredAt: at, answeredBy: by },
  );

export const unanswered = (urgings: readonly Urging[]): readonly Urging[] =>
  urgings.filter(({ answeredAt }) => answeredAt === undefined);

/** The clocks of those that wait for an answer, each from when it was made. */
export const urgingClocks = (
  urgings: readonly Urging[],
  responsible: ResponsibleRole,
  handbook: Handbook,
): readonly RunningUrging[] =>
  unanswered(urgings).map(({ at }) => ({ deadline: handbook.deadline('G-07', at), responsible }));
