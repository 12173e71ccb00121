import { move, Refusal, type Transitions } from '@kefu/kernel';

export const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

/** Every move from a status to a status, and whether the table has it. */
export const gridOf = <Status extends string>(transitions: Transitions<Status>) => {
  const statuses = Object.keys(transitions) as Status[];
  return statuses.flatMap((from) =>
    statuses.map((to): [Status, Status, boolean] => [from, to, transitions[from].includes(to)]),
  );
};

/** What trying a move comes to: the status, or the code of the refusal. */
export const tryMove = <Status extends string>(
  transitions: Transitions<Status>,
  from: Status,
  to: NoInfer<Status>,
): string => {
  try {
    return move<Status>(transitions, from, to);
  } catch (error) {
    return error instanceof Refusal ? error.code : 'another error';
  }
};

/** Every status that verbs lead to from where it begins. */
export const reachedFrom = <Status extends string>(
  transitions: Transitions<Status>,
  begin: readonly NoInfer<Status>[],
): Status[] => {
  const reached = new Set<Status>(begin);
  for (const status of reached) for (const next of transitions[status]) reached.add(next);
  return [...reached].sort();
};
