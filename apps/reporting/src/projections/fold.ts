import type { EventClass } from '@kefu/kernel';
import type { EventMeta, ReceivedEvent } from '@kefu/messaging';

export type Step<State, Out> = (
  state: State | undefined,
  data: object,
  meta: EventMeta,
  out: Out,
) => State | undefined;

/** What one event does to the row of its aggregate, and what else it leaves behind. */
export const first = <T extends object, State, Out>(
  of: EventClass<T>,
  make: (data: T, meta: EventMeta, out: Out) => State,
): readonly [EventClass, Step<State, Out>] => [
  of,
  (_state, data, meta, out) => make(data as T, meta, out),
];

/** The same for an event that is never the first one. */
export const then = <T extends object, State, Out>(
  of: EventClass<T>,
  change: (state: State, data: T, meta: EventMeta, out: Out) => void,
): readonly [EventClass, Step<State, Out>] => [
  of,
  (state, data, meta, out) => {
    if (state === undefined) throw new Error(`${meta.type} came before what it is about`);
    change(state, data as T, meta, out);
    return state;
  },
];

/** Runs a batch, in its order, over the rows that it is about. */
export const fold = <State, Out>(
  steps: readonly (readonly [EventClass, Step<State, Out>])[],
  batch: readonly ReceivedEvent[],
  rows: Map<string, State>,
  out: Out,
): void => {
  const byType = new Map(steps.map(([of, step]) => [of.type, step]));
  for (const { meta, data } of batch) {
    const next = byType.get(meta.type)?.(rows.get(meta.aggregateId), data, meta, out);
    if (next !== undefined) rows.set(meta.aggregateId, next);
  }
};

export const idsOf = (batch: readonly ReceivedEvent[]): string[] => [
  ...new Set(batch.map(({ meta }) => meta.aggregateId)),
];

/** Decimal minutes; a moment that was entered as earlier than its cause counts as none. */
export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Date.parse(to) - Date.parse(from)) / 60_000;

const MINUTES_A_DAY = 24 * 60;

/** Decimal days of 24 hours, working or not. */
export const daysBetween = (from: string, to: string): number =>
  minutesBetween(from, to) / MINUTES_A_DAY;
