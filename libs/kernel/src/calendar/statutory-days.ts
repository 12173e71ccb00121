import { createRequire } from 'node:module';
import lunar from 'chinese-days';
import type { Bilingual } from '../refusal.js';
import { plusDays, yearOf, type LocalDate } from './local-time.js';

export interface NamedDay {
  readonly date: LocalDate;
  readonly name: Bilingual;
}

/**
 * What the State Council's notice says of a day: off, or worked in exchange for one off.
 * `provisional`: the notice for that year is not out, so that only the holidays fixed by law are known.
 */
export interface StatutoryDay extends NamedDay {
  readonly kind: 'holiday' | 'adjusted-workday';
  readonly provisional: boolean;
}

interface Published {
  readonly holidays: Readonly<Record<LocalDate, string>>;
  readonly workdays: Readonly<Record<LocalDate, string>>;
}

/* The tables are read rather than asked through the library's functions: those answer for the day
   before when the process runs in a zone west of Greenwich. */
const { holidays, workdays } = createRequire(import.meta.url)(
  'chinese-days/dist/chinese-days.json',
) as Published;

/** Every notice gives National Day, so its absence means that there is none yet. */
export const isPublished = (year: number): boolean => `${String(year)}-10-01` in holidays;

const nameOf = (entry: string): Bilingual => {
  const [en = entry, zh = entry] = entry.split(',');
  return { zh, en };
};

/**
 * The day on which a day of the lunar year falls; leap months do not count. The library is asked rather
 * than Intl, whose Spring Festival is a day late in 2027 and early in 2030; a Date at noon instead of a
 * string, so that its answer does not depend on the zone of the process.
 */
export const lunarDay = (year: number, month: number, day: number): LocalDate =>
  lunar.getSolarDateFromLunar(new Date(year, month - 1, day, 12)).date;

/** Tomb-sweeping Day by the usual formula, which holds from 2000 to 2099. */
const qingming = (year: number): LocalDate => {
  const of = year % 100;
  const day = Math.floor(of * 0.2422 + 4.81) - Math.floor(of / 4);
  return `${String(year)}-04-0${String(day)}`;
};

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  tombs: { zh: '清明', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragon: { zh: '端午', en: 'Dragon Boat Festival' },
  autumn: { zh: '中秋', en: 'Mid-autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} as const;

/** The thirteen days that the holiday regulation (in force since 2025) fixes for every year. */
const fixedByLaw = (year: number): readonly NamedDay[] => {
  const y = String(year);
  const spring = lunarDay(year, 1, 1);
  return [
    { date: `${y}-01-01`, name: names.newYear },
    ...[-1, 0, 1, 2].map((n) => ({ date: plusDays(spring, n), name: names.spring })),
    { date: qingming(year), name: names.tombs },
    ...[1, 2].map((n) => ({ date: `${y}-05-0${String(n)}`, name: names.labour })),
    { date: lunarDay(year, 5, 5), name: names.dragon },
    { date: lunarDay(year, 8, 15), name: names.autumn },
    ...[1, 2, 3].map((n) => ({ date: `${y}-10-0${String(n)}`, name: names.national })),
  ];
};

const fixedByYear = new Map<number, ReadonlyMap<LocalDate, Bilingual>>();
const fixedIn = (year: number): ReadonlyMap<LocalDate, Bilingual> => {
  let days = fixedByYear.get(year);
  if (!days) {
    days = new Map(fixedByLaw(year).map((day) => [day.date, day.name]));
    fixedByYear.set(year, days);
  }
  return days;
};

/** Nothing for a day of which the statutory calendar says nothing: an ordinary day or weekend. */
export const statutoryDay = (date: LocalDate): StatutoryDay | undefined => {
  const holiday = holidays[date];
  if (holiday) return { date, kind: 'holiday', name: nameOf(holiday), provisional: false };
  const worked = workdays[date];
  if (worked) return { date, kind: 'adjusted-workday', name: nameOf(worked), provisional: false };
  const year = yearOf(date);
  if (isPublished(year)) return undefined;
  const name = fixedIn(year).get(date);
  return name ? { date, kind: 'holiday', name, provisional: true } : undefined;
};

/** The festivals on which a centre greets its customers, in the order of the year. */
export const festivalsOf = (year: number): readonly NamedDay[] => [
  { date: `${String(year)}-01-01`, name: names.newYear },
  ...[
    { date: lunarDay(year, 1, 1), name: names.spring },
    { date: `${String(year)}-02-14`, name: { zh: '情人节', en: "Valentine's Day" } },
  ].sort((a, b) => a.date.localeCompare(b.date)),
  { date: `${String(year)}-05-01`, name: names.labour },
  ...[
    { date: lunarDay(year, 8, 15), name: names.autumn },
    { date: `${String(year)}-10-01`, name: names.national },
  ].sort((a, b) => a.date.localeCompare(b.date)),
];
