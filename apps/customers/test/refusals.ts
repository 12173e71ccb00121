import { move, Refusal, type Transitions } from '@kefu/kernel';

/** What is refused, as `rule code`; undefined where nothing is. */
export const refused = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.rule ?? ''} ${error.code}`.trim();
  }
};

/** Walks the whole grid of a life cycle; what is wrong with it, which should be nothing. */
export const faultsOfLifeCycle = (transitions: Transitions<string>, first: string): string[] => {
  const statuses = Object.keys(transitions);
  const next = (from: string): readonly string[] => transitions[from] ?? [];
  const wrong = statuses.flatMap((from) =>
    statuses
      .filter((to) => {
        const moves = refused(() => move(transitions, from, to)) === undefined;
        return moves !== next(from).includes(to);
      })
      .map((to) => `${from} → ${to}`),
  );
  const reached = new Set([first, ...statuses.flatMap(next)]);
  return [...wrong, ...statuses.filter((one) => !reached.has(one))];
};
