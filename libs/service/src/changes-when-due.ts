import { againTimer, type RuleId, type RunningDeadline } from '@kefu/handbook';
import { system, type Actor, type Decision } from '@kefu/kernel';
import type { ChangeOptions } from '@kefu/persistence';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable, type Type } from '@nestjs/common';

type Maybe<T> = T | Promise<T>;

interface Changeable<State, Context> {
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: Context) => Maybe<Decision<State>>,
    options: ChangeOptions,
  ): Promise<unknown>;
}

/** A store as `aggregatesOf` makes it. */
type StoreOf<Records> = Type<Records> & { readonly aggregate: string };

/** The reaction to timers of these kinds. A record that somebody else changes is not waited for. */
const reactionTo = <Records>(
  of: StoreOf<Records>,
  kinds: readonly string[],
  react: (records: Records, timer: FiredTimer) => Promise<unknown>,
): Type => {
  @Injectable()
  class ChangesWhenDue {
    @Inject(of) readonly records!: Records;

    async on(timer: FiredTimer): Promise<void> {
      await react(this.records, timer);
    }
  }
  for (const kind of kinds) WhenDue(of.aggregate, kind)(ChangesWhenDue.prototype, 'on', {});
  return ChangesWhenDue;
};

const noWait = { noWait: true } as const;

/** A timer that is no deadline: `changesWhenDue(Memberships, EXPIRE, 'CU-13', expireMembership)`. */
export const changesWhenDue = <State, Context, Records extends Changeable<State, Context>>(
  of: StoreOf<Records & Changeable<State, Context>>,
  kind: string,
  rule: RuleId,
  decide: (state: State, context: Context, records: Records) => Maybe<Decision<State>>,
): Type =>
  reactionTo(of, [kind], (records, { ref }) =>
    records.change(ref, system(rule), (state, context) => decide(state, context, records), noWait),
  );

/** A deadline that has passed, of which rule it is too. */
export type PassedDeadline = RunningDeadline & { readonly rule: RuleId };

type DecidePassed<State, Context, Records> = (
  state: State,
  passed: PassedDeadline,
  context: Context,
  records: Records,
) => Maybe<Decision<State>>;

/** What becomes of a record whose deadline has passed: `recordBreaches(Loans, ['CU-08'], recordBreach)`. */
export const recordBreaches = <State, Context, Records extends Changeable<State, Context>>(
  of: StoreOf<Records & Changeable<State, Context>>,
  rules: readonly RuleId[],
  decide: DecidePassed<State, Context, Records>,
): Type => whenPassed(of, new Map(rules.map((rule) => [rule, rule])), decide);

/**
 * What becomes of a record whose breach was told and still lies there (G-01). Whoever tells a breach
 * starts it by `untilAgain`: `repeatBreaches(RepairOrders, repairDeadlines, repeatBreach)`.
 */
export const repeatBreaches = <State, Context, Records extends Changeable<State, Context>>(
  of: StoreOf<Records & Changeable<State, Context>>,
  rules: readonly RuleId[],
  decide: DecidePassed<State, Context, Records>,
): Type => whenPassed(of, new Map(rules.map((rule) => [againTimer(rule), rule])), decide);

/** @param ruleOf of each kind of timer */
const whenPassed = <State, Context, Records extends Changeable<State, Context>>(
  of: StoreOf<Records & Changeable<State, Context>>,
  ruleOf: ReadonlyMap<string, RuleId>,
  decide: DecidePassed<State, Context, Records>,
): Type =>
  reactionTo(of, [...ruleOf.keys()], (records, { ref, kind, payload }) => {
    const rule = ruleOf.get(kind) ?? (kind as RuleId);
    const passed: PassedDeadline = { ...(payload as RunningDeadline), rule };
    return records.change(
      ref,
      system(rule),
      (state, context) => decide(state, passed, context, records),
      noWait,
    );
  });
