import { useQuery } from '@tanstack/react-query';
import { Space } from 'antd';
import { operations } from '../../../api/staff/operations.gen';
import { staffAuditRead, staffPeopleRead } from '../../../api/staff/sdk.gen';
import type { PersonRecord } from '../../../api/staff/types.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deeds, type Deed } from '../../../parts/deeds';
import { Facts, Moment, Status } from '../../../parts/facts';
import { RegionName, TeamName } from '../../../parts/people';
import { Personal } from '../../../parts/personal';
import { Part, RecordPage } from '../../../parts/record-page';
import { ShownOnce, useShownOnce } from '../../../parts/shown-once';
import { Trail } from '../../../parts/trail';
import { useWords } from '../../../words/use-words';

const deedsOf = (
  { status, roles, regionIds, teamId, name, gradeTrack }: PersonRecord,
  onDone: (answer: unknown) => void,
): readonly Deed[] => {
  const works = status === 'active';
  const isService = roles.includes('service-account');
  return [
    { name: 'staff.people.changeRoles', when: works, initial: { roles } },
    { name: 'staff.people.changeRegions', when: works, initial: { regionIds } },
    { name: 'staff.people.moveToTeam', when: works, initial: { teamId } },
    { name: 'staff.people.correct', when: works, initial: { name, gradeTrack } },
    { name: 'staff.people.resetPassword', when: works && !isService, onDone },
    { name: 'staff.people.issueSecret', when: works && isService, onDone },
    { name: 'staff.people.reinstate', when: !works, onDone },
    { name: 'staff.people.dismiss', when: works, danger: true },
  ];
};

/** One person: who they are, what they may do, and everything that was changed of it. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const once = useShownOnce();
  const key = keyOf('staff', 'people', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await staffPeopleRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      title={({ name, number }) => (
        <>
          <Personal>{name}</Personal> {number}
        </>
      )}
      tags={({ status }) => <Status of={status} field="personStatus" />}
      deeds={(person) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={person.version}
          deeds={deedsOf(person, once.show)}
        />
      )}
    >
      {({ roles, regionIds, teamId, phone, gradeTrack, appointedAt, dismissedAt }) => (
        <>
          <Facts
            facts={[
              ['roles', roles.map((role) => say.choice(role, 'roles')).join('、')],
              [
                'regionIds',
                <Space key="r" wrap>
                  {regionIds.map((code) =>
                    code === '*' ? (
                      say('screens/report.whole')
                    ) : (
                      <RegionName key={code} code={code} />
                    ),
                  )}
                </Space>,
              ],
              ['teamId', teamId && <TeamName key="t" id={teamId} />],
              ['phone', phone],
              ['gradeTrack', gradeTrack && say.choice(gradeTrack, 'gradeTrack')],
              ['appointedAt', <Moment key="a" at={appointedAt} />],
              ['dismissedAt', dismissedAt && <Moment key="d" at={dismissedAt} />],
            ]}
          />
          <Part title={say('screens/order.history')}>
            <Trail
              queryKey={key}
              load={async () =>
                (await staffAuditRead({ path: { aggregateId: id }, throwOnError: true })).data
              }
            />
          </Part>
          <ShownOnce {...once} />
        </>
      )}
    </RecordPage>
  );
};
