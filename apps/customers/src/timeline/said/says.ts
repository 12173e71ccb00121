import type { Bilingual, EventClass } from '@kefu/kernel';

/** An event of some service as it stands on a customer's timeline. */
export interface Said {
  readonly of: EventClass;
  readonly sentence: (codes: Codes) => Bilingual;
  /** The field that says who did it; staff ids only. */
  readonly who?: string;
  /** Fields that the sentence goes by. Codes and counts only: the timeline holds no personal data. */
  readonly codes: readonly string[];
  /** Whether its record is open from now on; where it says nothing, that stays. */
  readonly open?: boolean;
  /** The timeline of somebody else than supervisors leaves it out. */
  readonly supervisorsOnly: boolean;
}

export type Codes = Readonly<Record<string, unknown>>;

type Instead = Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;

interface More {
  readonly who?: string;
  readonly open?: boolean;
  readonly supervisorsOnly?: boolean;
  /** What is said instead for one value of a field: `{ outcome: { confirmed: [zh, en] } }`. */
  readonly by?: Instead;
  /** The same for what the timeline itself makes of the event. */
  readonly byWhatItMeans?: Instead;
}

/** One line an event; a sentence without a subject, as a list of what happened has them. */
export const says = (of: EventClass, zh: string, en: string, more: More = {}): Said => {
  const { by = {}, byWhatItMeans = {}, supervisorsOnly = false, ...rest } = more;
  const instead = { ...by, ...byWhatItMeans };
  const codes = Object.keys(by);
  return {
    of,
    codes,
    supervisorsOnly,
    sentence: (said) => {
      for (const code of Object.keys(instead)) {
        const found = instead[code]?.[String(said[code])];
        if (found) return { zh: found[0], en: found[1] };
      }
      return { zh, en };
    },
    ...rest,
  };
};
