import { millisBetween, plusMillis, toInstant, type Instant } from '../instant.js';
import { plusDays, type LocalDate } from './local-time.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A stretch in which the customer was awaited, so that the clock stood. */
export interface Rest {
  readonly from: Instant;
  readonly to: Instant;
  /** The rule that lets it rest (FR-09, CP-07, CB-13, CT-05). */
  readonly rule?: string;
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const forEver: Instant = '9999-12-31T23:59:59.999Z';
const longestSearch = 3_660;

/** In order, overlaps joined, empty ones left out. */
export const mergeRests = (rests: readonly Rest[]): readonly Rest[] => {
  const merged: Rest[] = [];
  const inOrder = rests
    .map((rest) => ({
      ...rest,
      from: toInstant(new Date(rest.from)),
      to: toInstant(new Date(rest.to)),
    }))
    .filter((rest) => rest.from < rest.to)
    .sort((a, b) => a.from.localeCompare(b.from));
  for (const rest of inOrder) {
    const last = merged.at(-1);
    if (last && rest.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: rest.to > last.to ? rest.to : last.to };
    } else {
      merged.push(rest);
    }
  }
  return merged;
};

/** Where a clock that stands in the rests comes to after running `millis`, and which days were shut. */
export const runFor = (
  start: Instant,
  millis: number,
  rests: readonly Rest[],
  calendar?: WorkingCalendar,
): { at: Instant; shut: readonly LocalDate[] } => {
  if (millis === 0) return { at: start, shut: [] };
  const shut: LocalDate[] = [];
  let left = millis;
  for (const open of calendar ? opening(start, calendar, shut) : [{ from: start, to: forEver }]) {
    for (const running of without(rests, open)) {
      const length = millisBetween(running.from, running.to);
      if (left <= length) return { at: plusMillis(running.from, left), shut };
      left -= length;
    }
  }
  throw new RangeError('the limit does not end within ten years');
};

function* opening(
  start: Instant,
  calendar: WorkingCalendar,
  shut: LocalDate[],
): Generator<Stretch> {
  let date = calendar.localDate(start);
  for (let n = 0; n < longestSearch; n++, date = plusDays(date, 1)) {
    const hours = calendar.openHours(date);
    if (hours.length === 0) shut.push(date);
    for (const [opens, closes] of hours) {
      const from = calendar.instantAt(date, opens);
      const to = calendar.instantAt(date, closes);
      if (to > start) yield { from: from > start ? from : start, to };
    }
  }
}

function* without(rests: readonly Rest[], open: Stretch): Generator<Stretch> {
  let from = open.from;
  for (const rest of rests) {
    if (rest.to <= from) continue;
    if (rest.from >= open.to) break;
    if (rest.from > from) yield { from, to: rest.from };
    from = rest.to;
  }
  if (from < open.to) yield { from, to: open.to };
}
