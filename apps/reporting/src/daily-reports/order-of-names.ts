import type { Section } from '../figures/index.js';
import type { NamesById } from './report-wording.js';

interface Keyed {
  readonly key: string | null;
}

// 2 before 10; English names, for Chinese numerals do not sort as they count
const { compare } = new Intl.Collator('en', { numeric: true });

/** Groups in the order in which people look for them: by name or staff number; those of nobody last. */
export const inOrderOfNames = (section: Section, names: NamesById): Section => {
  const nameOf = (key: string): string => names[key]?.en ?? key;
  const byName = (a: Keyed, b: Keyed): number =>
    a.key === null || b.key === null
      ? Number(a.key === null) - Number(b.key === null)
      : compare(nameOf(a.key), nameOf(b.key));
  const { by, breaches } = section;
  return {
    figures: section.figures,
    by: {
      region: by.region.toSorted(byName),
      team: by.team.toSorted(byName),
      technician: by.technician.toSorted(byName),
      model: by.model.toSorted(byName),
    },
    breaches: {
      rule: breaches.rule.toSorted(byName),
      person: breaches.person.toSorted(byName),
    },
  };
};
