import { Typography } from 'antd';
import type { ComplaintsComplaintsReadResponse } from '../../../api/complaints/types.gen';
import { CodeName } from '../../../parts/codes';
import { DepartmentName } from '../../../parts/departments';
import { Facts, Moment } from '../../../parts/facts';
import { CustomerLink } from '../../../parts/papers';
import { PersonName, RegionName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

/** What the customer said, who answers for it, and what was found. */
export const About = ({ complaint }: { readonly complaint: ComplaintsComplaintsReadResponse }) => {
  const say = useWords();
  const { said, assignment, investigations, customerId } = complaint;
  const investigation = investigations.at(-1);
  return (
    <>
      <Part title={say('screens/complaint.said')}>
        {said.map(({ at, words, remedySought }) => (
          <Typography.Paragraph key={at}>
            <Typography.Text type="secondary">
              <Moment at={at} />
            </Typography.Text>{' '}
            {words}
            <br />
            <Typography.Text type="secondary">{say.field('remedySought')}：</Typography.Text>
            {remedySought}
          </Typography.Paragraph>
        ))}
      </Part>
      <Part title={say('screens/complaint.handling')}>
        <Facts
          facts={[
            ['customer', <CustomerLink key="c" id={customerId} />],
            ['channel', say.choice(complaint.channel, 'channel')],
            ['receivedAt', <Moment key="r" at={complaint.receivedAt} />],
            ['ownerId', <PersonName key="o" id={complaint.ownerId} />],
            ['regionId', <RegionName key="g" code={complaint.regionId} />],
            ['department', assignment && <DepartmentName key="d" code={assignment.department} />],
            ['personId', assignment && <PersonName key="p" id={assignment.personId} />],
            ['signedAt', assignment?.signedAt && <Moment key="s" at={assignment.signedAt} />],
            [
              'cause',
              investigation && (
                <CodeName key="w" codes="complaints/causes" code={investigation.cause} />
              ),
            ],
            [
              'demandReasonable',
              investigation && say(investigation.demandReasonable ? 'forms/yes' : 'forms/no'),
            ],
            ['ending', complaint.ending && say.choice(complaint.ending.outcome, 'ending')],
          ]}
        />
      </Part>
    </>
  );
};
