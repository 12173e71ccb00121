/**
 * The order of a list as somebody looks at it. What changes shows in its own row at once; what is new, or
 * would stand elsewhere now, waits until they ask for it: a list that moves under the cursor is clicked
 * wrongly.
 */
export interface Steady<T> {
  readonly rows: readonly T[];
  /** How many rows would come, go or move. */
  readonly waiting: number;
}

interface HasId {
  readonly id: string;
}

/**
 * @param order of the ids as they are shown; later pages are added below without asking
 * @param before the rows as they were shown: one that is pushed off what was read stays as it was
 */
export const steady = <T extends HasId>(
  order: readonly string[],
  latest: readonly T[],
  isNext: boolean,
  before: readonly T[] = [],
): Steady<T> => {
  if (order.length === 0) return { rows: latest, waiting: 0 };
  const byId = new Map([...before, ...latest].map((row) => [row.id, row]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(order);
  const fresh = latest.filter(({ id }) => !known.has(id));
  if (isNext) return { rows: [...shown, ...fresh], waiting: 0 };
  const read = new Set(latest.map(({ id }) => id));
  const stayed = shown.filter(({ id }) => read.has(id));
  const moved = latest
    .filter(({ id }) => known.has(id))
    .filter(({ id }, at) => stayed[at]?.id !== id).length;
  const gone = order.length - stayed.length;
  return { rows: shown, waiting: fresh.length + gone + Math.sign(moved) };
};
