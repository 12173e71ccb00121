import { operations } from '../../../api/staff/operations.gen';
import { staffPeopleList } from '../../../api/staff/sdk.gen';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { TeamName } from '../../../parts/people';
import { ShownOnce, useShownOnce } from '../../../parts/shown-once';
import { useWords } from '../../../words/use-words';

const roles = [
  ...['director', 'manager', 'account-manager', 'contract-reviewer', 'complaint-handler'],
  ...['archivist', 'clerk', 'agent', 'repair-lead', 'technician', 'front-desk', 'sales'],
  ...['department-member', 'finance', 'general-manager', 'gm-office', 'admin', 'service-account'],
];

/** Everybody who works here or did. */
export const Screen = () => {
  const say = useWords();
  const once = useShownOnce();
  return (
    <>
      <ListPage
        title={say('menu/people')}
        queryKey={keyOf('staff', 'people')}
        load={async (query) => (await staffPeopleList({ query, throwOnError: true })).data}
        addressOf={({ id }) => `/admin/people/${id}`}
        actions={
          <Deeds
            operations={operations}
            deeds={[{ name: 'staff.people.create', onDone: once.show }]}
          />
        }
        filters={[
          { name: 'q' },
          { name: 'role', options: roles, words: 'roles' },
          { name: 'status', options: ['active', 'dismissed'], words: 'personStatus' },
        ]}
        columns={[
          { name: 'number', width: '8rem', show: ({ number }) => number },
          { name: 'name', width: '1fr', show: ({ name }) => name },
          {
            name: 'roles',
            width: '2fr',
            show: ({ roles: own }) => own.map((role) => say.choice(role, 'roles')).join('、'),
          },
          { name: 'teamId', width: '1fr', show: ({ teamId }) => <TeamName id={teamId} /> },
          {
            name: 'status',
            width: '7rem',
            show: ({ status }) => <Status of={status} field="personStatus" />,
          },
        ]}
      />
      <ShownOnce {...once} />
    </>
  );
};
