import type { Instant } from '@kefu/kernel';
import type { ToldBreach } from './deadline-timer.js';
import type { RuleId } from './rules.js';

/** A deadline that was told as missed and was kept, as turned out when the deed was entered (G-01). */
export interface WithdrawnBreach {
  readonly rule: RuleId;
  readonly dueAt: Instant;
  /** When the deed was, which was entered later. */
  readonly doneAt: Instant;
  readonly responsibleId?: string;
}

export interface KeptInTime<State> {
  readonly next: State;
  /** One, however often it was told. */
  readonly withdrawn: readonly WithdrawnBreach[];
}

/** What was told of the deadline before it was known that the deed was in time no longer counts. */
export const keptInTime = <State extends { readonly breaches: readonly ToldBreach[] }>(
  state: State,
  dueAt: Instant | undefined,
  { doneAt, now }: { readonly doneAt: Instant; readonly now: Instant },
): KeptInTime<State> => {
  const isKept = (breach: ToldBreach): boolean =>
    breach.dueAt === dueAt && breach.withdrawnAt === undefined && doneAt <= breach.dueAt;
  const [told] = state.breaches.filter(isKept);
  if (!told) return { next: state, withdrawn: [] };
  const breaches = state.breaches.map((one) => (isKept(one) ? { ...one, withdrawnAt: now } : one));
  const { rule, responsibleId } = told;
  const kept = { rule, dueAt: told.dueAt, doneAt, ...(responsibleId ? { responsibleId } : {}) };
  return { next: { ...state, breaches }, withdrawn: [kept] };
};
