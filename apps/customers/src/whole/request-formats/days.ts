import { instantAt, isLocalDate, malformed, plusDays } from '@kefu/kernel';

const noSuchDay = { zh: '没有这一天', en: 'There is no such day' };

/** @throws Refusal `malformed` that names each of the query's fields that is no day of the calendar */
export const requireDays = (asked: Readonly<Record<string, string | undefined>>): void => {
  const errors = Object.entries(asked)
    .filter(([, day]) => day !== undefined && !isLocalDate(day))
    .map(([field]) => ({ pointer: `#/query/${field}`, code: 'not-a-day', detail: noSuchDay }));
  if (errors.length > 0) throw malformed('malformed', noSuchDay, { errors });
};

/** From the beginning of the first day on, and before the end of the last. */
export const instantsOf = (from: string | undefined, to: string | undefined, zone: string) =>
  [
    from === undefined ? undefined : instantAt(from, '00:00', zone),
    to === undefined ? undefined : instantAt(plusDays(to, 1), '00:00', zone),
  ] as const;
