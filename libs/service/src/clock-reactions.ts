import {
  missed,
  missedAgain,
  type Clocked,
  type Missed,
  type RuleContext,
  type RuleId,
  type ToldBreach,
} from '@kefu/handbook';
import type { Actor, Decision, Happened } from '@kefu/kernel';
import type { ChangeOptions } from '@kefu/persistence';
import type { Type } from '@nestjs/common';
import { recordBreaches, repeatBreaches } from './changes-when-due.js';

interface Store<State> {
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: RuleContext) => Decision<State> | Promise<Decision<State>>,
    options: ChangeOptions,
  ): Promise<unknown>;
}

/** A missed deadline of these records is told, and again each day while it lies there (G-01). */
export const clockReactions = <State extends Clocked>(
  of: Type<Store<State>> & { readonly aggregate: string },
  rule: RuleId,
  say: (state: State, told: ToldBreach) => Happened,
): Type[] => {
  const said = ({ told, ...decided }: Missed<State>): Decision<State> => ({
    ...decided,
    events: told ? [say(decided.next, told)] : [],
  });
  return [
    recordBreaches<State, RuleContext, Store<State>>(of, [rule], (state, passed, context) =>
      said(missed(state, passed, context)),
    ),
    repeatBreaches<State, RuleContext, Store<State>>(of, [rule], (state, passed, context) =>
      said(missedAgain(state, passed, context)),
    ),
  ];
};
