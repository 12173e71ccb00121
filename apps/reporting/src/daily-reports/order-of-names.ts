import { groupings, type AnyGrouping, type Group, type Section } from '../figures/index.js';
import { nameOf, type Wording } from './report-wording.js';

interface Keyed {
  readonly key: string | null;
}

// 2 before 10; English names, for Chinese numerals do not sort as they count
const { compare } = new Intl.Collator('en', { numeric: true });

/** Those of nobody last. */
const noneLast = (a: Keyed, b: Keyed): number => Number(a.key === null) - Number(b.key === null);

const main = 'complaints-received';
const most = (a: Group, b: Group): number =>
  (b.figures[main]?.count ?? 0) - (a.figures[main]?.count ?? 0);

/**
 * Groups in the order in which people look for them: by name or staff number; what complaints are about by
 * how many there were.
 */
export const inOrderOfNames = (section: Section, words: Pick<Wording, 'names'>): Section => {
  const byNameOf =
    (of?: AnyGrouping) =>
    (a: Keyed, b: Keyed): number => {
      const [one, other] = [a, b].map(({ key }) =>
        key === null ? '' : (nameOf(words, key, of)?.en ?? key),
      );
      return noneLast(a, b) || compare(one ?? '', other ?? '');
    };
  const { by, breaches, figures } = section;
  const ordered = Object.entries(by).map(([of, groups]) => {
    const byName = byNameOf(of as AnyGrouping);
    const named = isOneOf(groupings, of) || of === 'handler';
    return [
      of,
      groups.toSorted(named ? byName : (a, b) => noneLast(a, b) || most(a, b) || byName(a, b)),
    ];
  });
  return {
    figures,
    by: Object.fromEntries(ordered) as Section['by'],
    breaches: {
      rule: breaches.rule.toSorted(byNameOf()),
      person: breaches.person.toSorted(byNameOf()),
    },
  };
};

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);
