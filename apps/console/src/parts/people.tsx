import { staffPeopleList, staffRegionsList, staffTeamsList } from '../api/staff/sdk.gen';
import { keyOf } from '../app/work';
import { useWords } from '../words/use-words';
import { watched } from './watched';

export interface Named {
  readonly id: string;
  readonly number?: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
}

const readPeople = async (): Promise<readonly Named[]> => {
  const people: Named[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await staffPeopleList({ query: { limit: 200, cursor }, throwOnError: true });
    people.push(...data.items);
    cursor = data.next;
  } while (cursor !== undefined);
  return people;
};

/** Everybody that one may know of: a centre's people are hundreds, and are named on every page. */
export const [usePeople, usePeopleAreComing] = watched(keyOf('staff', 'people', 'all'), readPeople);

export const [useRegions, useRegionsAreComing] = watched(
  keyOf('staff', 'regions', 'all'),
  async () => (await staffRegionsList({ throwOnError: true })).data.items,
);

export const [useTeams, useTeamsAreComing] = watched(
  keyOf('staff', 'teams', 'all'),
  async () => (await staffTeamsList({ query: { limit: 200 }, throwOnError: true })).data.items,
);

/** A person by name and number, as staff says them; the system where it was no person. */
export const PersonName = ({ id }: { readonly id: string | undefined }) => {
  const say = useWords();
  const people = usePeople();
  const areComing = usePeopleAreComing();
  const found = people.find((person) => person.id === id);
  if (id === undefined) return <span>—</span>;
  if (id === 'system') return <span>{say('people/system')}</span>;
  // Until everybody has come, nobody is said to be gone
  if (areComing) return <span>…</span>;
  return (
    <span title={found?.number}>
      {found ? `${found.name} ${found.number ?? ''}` : say('people/unknown')}
    </span>
  );
};

export const RegionName = ({ code }: { readonly code: string | undefined }) => {
  const say = useWords();
  const regions = useRegions();
  const areComing = useRegionsAreComing();
  const found = regions.find((region) => region.code === code);
  if (code === undefined) return <span>—</span>;
  if (areComing) return <span>…</span>;
  return <span>{found ? say.said(found.name) : code}</span>;
};

export const TeamName = ({ id }: { readonly id: string | undefined }) => {
  const say = useWords();
  const found = useTeams().find((team) => team.id === id);
  const areComing = useTeamsAreComing();
  return <span>{found ? say.said(found.name) : areComing ? '…' : '—'}</span>;
};
