/**
 * The centre's time: a browser's clock may be wrong, and a deadline that counts down by a wrong clock
 * misleads whoever works by it.
 */

/** Days and hours are the centre's, wherever the browser is. */
export const ZONE = 'Asia/Shanghai';
const ZONE_OFFSET = '+08:00';

let ahead = 0;

/** @param date the header of an answer, which counts whole seconds */
export const hearTime = (date: string | null): void => {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(said)) return;
  const difference = said + 500 - Date.now();
  if (Math.abs(difference - ahead) > 1_500) ahead = difference;
};

export const now = (): number => Date.now() + ahead;

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

const exact = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-03-02T08:00`, as an input of a moment wants it. */
export const toInput = (moment: number | string): string =>
  parts.format(new Date(moment)).replace(' ', 'T');

/** To the second: what happens in one minute has an order. */
export const nowAsInput = (): string => exact.format(new Date(now())).replace(' ', 'T');

/** The instant of what was typed into one. */
export const fromInput = (typed: string): string =>
  new Date(`${typed}${ZONE_OFFSET}`).toISOString();

export const today = (): string => toInput(now()).slice(0, 10);

const written = new Map<string, Intl.DateTimeFormat>();

const format = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  const known =
    written.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options });
  written.set(key, known);
  return known;
};

/** `3月2日 16:00`; with the year where it is another one. */
export const writeMoment = (moment: string, language: string): string => {
  const sameYear = moment.slice(0, 4) === today().slice(0, 4);
  return format(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));
};
