import { useCodes } from '../../../parts/codes';
import { useDepartments } from '../../../parts/departments';
import { usePeople, useRegions } from '../../../parts/people';
import { useWords } from '../../../words/use-words';
import type { Dimension } from './asked';

/** How what complaints are told apart by is called, each kind of it in its own way. */
export const useKeyNames = (by: Dimension): ((key: string | undefined) => string) => {
  const say = useWords();
  const people = usePeople();
  const regions = useRegions();
  const departments = useDepartments();
  const causes = useCodes('complaints', 'causes');
  const named = (key: string): string | undefined => {
    switch (by) {
      case 'cause': {
        const found = causes.find(({ code }) => code === key);
        return found && say.said(found.title);
      }
      case 'region': {
        const found = regions.find(({ code }) => code === key);
        return found && say.said(found.name);
      }
      case 'department': {
        const found = departments.find(({ code }) => code === key);
        return found && say.said(found.name);
      }
      case 'handler':
        return people.find(({ id }) => id === key)?.name ?? say('people/unknown');
      default:
        return say.choice(key, { outcome: 'ending', source: 'caseSource' }[by as string] ?? by);
    }
  };
  // What an earlier system called it is on no list, and is shown as it is
  return (key) => (key === undefined ? say('screens/analysis.not-known') : (named(key) ?? key));
};
