import { conflict } from './refusal.js';

/** From each state, the states that may follow. */
export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/**
 * The one way to change a status.
 * @throws Refusal `wrong-state` (409) when the table has no such move; `extra` lists what is possible.
 */
export const move = <Status extends string>(
  transitions: Transitions<Status>,
  from: Status,
  to: NoInfer<Status>,
  rule?: string,
): Status => {
  if (transitions[from].includes(to)) return to;
  throw conflict(
    'wrong-state',
    { zh: `当前状态为 ${from}，不能变为 ${to}`, en: `It is ${from} and cannot become ${to}` },
    { ...(rule ? { rule } : {}), extra: { from, to, possible: transitions[from] } },
  );
};

/**
 * For a verb that has its place in some states, whatever state it comes to.
 * @throws Refusal `wrong-state` (409); `extra` lists the states in which it is possible
 */
export const requireState = <Status extends string>(
  is: Status,
  among: readonly NoInfer<Status>[],
  rule?: string,
): void => {
  if (among.includes(is)) return;
  throw conflict(
    'wrong-state',
    { zh: `当前状态为 ${is}，不能这样做`, en: `It is ${is}, in which this has no place` },
    { ...(rule ? { rule } : {}), extra: { from: is, possible: among } },
  );
};
