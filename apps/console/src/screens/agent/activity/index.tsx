import { Space, Tag } from 'antd';
import { customersActivitiesRead } from '../../../api/customers/sdk.gen';
import type { ActivityRecord } from '../../../api/customers/types.gen';
import { CodeName } from '../../../parts/codes';
import { RegionName } from '../../../parts/people';
import { customers } from '../../../parts/records/of-customers';
import { recordScreen } from '../../../parts/records/record-screen';
import { choice, moment, text, type Shown } from '../../../parts/shown';
import { useWords } from '../../../words/use-words';
import { Enrolments } from './enrolments';

/** For whom it is: every kind of customer that is named, or all. */
const Whom = ({ segment }: Pick<ActivityRecord, 'segment'>) => {
  const say = useWords();
  const { classes = [], tiers = [], membershipLevels = [], regionCodes = [], tags = [] } = segment;
  const told = [
    ...classes.map((one) => say.choice(one, 'class')),
    ...tiers.map((one) => say.choice(one, 'tier')),
    ...membershipLevels.map((one) => <CodeName codes="customers/membership-levels" code={one} />),
    ...regionCodes.map((one) => <RegionName code={one} />),
    ...tags,
  ];
  if (told.length === 0) return <>{say('screens/activity.everybody')}</>;
  return (
    <Space wrap>
      {told.map((one, at) => (
        <Tag key={at}>{one}</Tag>
      ))}
    </Space>
  );
};

const whom: Shown<ActivityRecord> = {
  name: 'segment',
  width: '12rem',
  show: ({ segment }) => <Whom segment={segment} />,
};

/** One activity: for whom, how many come, and who (CU-14). */
export const Screen = recordScreen<ActivityRecord>({
  of: customers,
  kind: 'activity',
  resource: 'customers.activities',
  read: customersActivitiesRead,
  title: ({ title }) => title,
  words: 'activityStatus',
  verbs: [
    { verb: 'enrolments', in: ['announced'] },
    { verb: 'announce', in: ['planned', 'announced'] },
    { verb: 'hold', in: ['announced'] },
    {
      verb: 'change',
      in: ['planned', 'announced'],
      initial: ({ title, place, startsAt, endsAt, capacity }) => ({
        ...{ title, place, startsAt, endsAt, capacity },
      }),
    },
    { verb: 'cancel', in: ['planned', 'announced'], danger: true },
  ],
  facts: [
    choice('kind'),
    text('place'),
    moment('startsAt'),
    moment('endsAt'),
    text('capacity'),
    text('places'),
    text('waiting'),
    text('waves'),
    whom,
  ],
  parts: ({ id }) => <Enrolments activityId={id} />,
});
