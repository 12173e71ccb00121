import { operations } from '../../../api/staff/operations.gen';
import { staffTeamsList } from '../../../api/staff/sdk.gen';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName, RegionName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

/** The teams, each with its lead and how many are in it. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/teams')}
      queryKey={keyOf('staff', 'teams')}
      load={async (query) => (await staffTeamsList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/admin/teams/${id}`}
      actions={<Deeds operations={operations} deeds={[{ name: 'staff.teams.create' }]} />}
      columns={[
        { name: 'name', width: '2fr', show: ({ name }) => say.said(name) },
        { name: 'regionId', width: '1fr', show: ({ regionId }) => <RegionName code={regionId} /> },
        { name: 'leadId', width: '2fr', show: ({ leadId }) => <PersonName id={leadId} /> },
        { name: 'memberIds', width: '6rem', show: ({ memberIds }) => memberIds.length },
      ]}
    />
  );
};
