import { groupings, type AnyGrouping, type Group, type Section } from '../figures/index.js';
import { nameOf, type Wording } from './report-wording.js';

interface Keyed {
  readonly key: string | null;
}

// 2 before 10; English names, for Chinese numerals do not sort as they count
const { compare } = new Intl.Collator('en', { numeric: true });

/** Those of nobody last. */
const noneLast = (a: Keyed, b: Keyed): number => Number(a.key === null) - Number(b.key === null);

/** From what is least late. */
const ages = ['not-due', 'up-to-30', 'up-to-90', 'up-to-180', 'over-180'];
const byAge = (a: Keyed, b: Keyed): number => ages.indexOf(a.key ?? '') - ages.indexOf(b.key ?? '');

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
    const byMost = (a: Group, b: Group) => noneLast(a, b) || most(a, b) || byName(a, b);
    return [of, groups.toSorted(of === 'age' ? byAge : named ? byName : byMost)];
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
