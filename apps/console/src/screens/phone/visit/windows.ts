const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;

export interface Suggested {
  readonly from: number;
  readonly to: number;
}

/** Windows of two hours that a technician usually names: from now, later, and the next day's morning. */
export const windowsFrom = (now: number, startOfTomorrow: number): readonly Suggested[] => {
  const next = Math.ceil((now + MINUTE) / QUARTER) * QUARTER;
  return [next, next + 2 * HOUR, next + 4 * HOUR, startOfTomorrow + 9 * HOUR].map((from) => ({
    from,
    to: from + 2 * HOUR,
  }));
};
