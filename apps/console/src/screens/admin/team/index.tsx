import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List } from 'antd';
import { operations } from '../../../api/staff/operations.gen';
import { staffAuditRead, staffTeamsRead } from '../../../api/staff/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Facts } from '../../../parts/facts';
import { PersonName, RegionName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { Trail } from '../../../parts/trail';
import { useWords } from '../../../words/use-words';

/** One team: who leads it, who is in it, and what was changed of it. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const key = keyOf('staff', 'teams', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await staffTeamsRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      title={({ name }) => say.said(name)}
      deeds={({ version, name, leadId, memberIds }) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={version}
          deeds={[
            { name: 'staff.teams.changeMembers', initial: { memberIds } },
            { name: 'staff.teams.changeLead', initial: { leadId } },
            { name: 'staff.teams.rename', initial: { name } },
          ]}
        />
      )}
    >
      {({ regionId, leadId, memberIds }) => (
        <>
          <Facts
            facts={[
              ['regionId', <RegionName key="r" code={regionId} />],
              ['leadId', leadId && <PersonName key="l" id={leadId} />],
            ]}
          />
          <div className="two space">
            <Part title={say.field('memberIds')}>
              <List
                size="small"
                dataSource={memberIds}
                locale={{ emptyText: '—' }}
                renderItem={(personId) => (
                  <List.Item key={personId}>
                    <Link to={`/admin/people/${personId}`}>
                      <PersonName id={personId} />
                    </Link>
                  </List.Item>
                )}
              />
            </Part>
            <Part title={say('screens/order.history')}>
              <Trail
                queryKey={key}
                load={async () =>
                  (await staffAuditRead({ path: { aggregateId: id }, throwOnError: true })).data
                }
              />
            </Part>
          </div>
        </>
      )}
    </RecordPage>
  );
};
