/**
 * A moment in UTC, ISO 8601 with milliseconds and `Z` (`2026-11-23T06:37:07.000Z`).
 * One spelling only, so that instants compare as strings and are the same in events, JSON and SQL.
 */
export type Instant = string;

/** ISO 8601 duration, e.g. `PT10M`, `P2D`. */
export type IsoDuration = string;

export const toInstant = (value: Date | number): Instant => new Date(value).toISOString();

/**
 * Reads any ISO 8601 date-time with a zone.
 * @throws RangeError when it is no such thing.
 */
export const parseInstant = (text: string): Instant => {
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) throw new RangeError('an instant needs a zone');
  return new Date(text).toISOString();
};

/** Milliseconds from a to b; negative when b is earlier. */
export const millisBetween = (a: Instant, b: Instant): number => Date.parse(b) - Date.parse(a);

export const plusMillis = (at: Instant, millis: number): Instant =>
  toInstant(Date.parse(at) + millis);
