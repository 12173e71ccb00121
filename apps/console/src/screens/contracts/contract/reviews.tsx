import { List, Space, Tag, Typography } from 'antd';
import type { ContractsContractsReadResponse } from '../../../api/contracts/types.gen';
import { Moment } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

type Contract = ContractsContractsReadResponse;
type Round = Contract['rounds'][number];

const Opinion = ({ opinion }: { readonly opinion: Round['opinions'][number] }) => {
  const say = useWords();
  const { role, by, at, agrees, words, struck } = opinion;
  return (
    <div>
      <Space wrap>
        <b>{say.choice(role, 'roles')}</b>
        <Tag color={agrees ? 'success' : 'error'}>
          {say(agrees ? 'screens/contract.agrees' : 'screens/contract.objects')}
        </Tag>
        <PersonName id={by} />
        <Moment at={at} />
        {struck && (
          <Tag color="warning">
            {say('screens/contract.struck')}：{say.choice(struck.why, 'struck')}
          </Tag>
        )}
      </Space>
      <Typography.Paragraph>{words}</Typography.Paragraph>
    </div>
  );
};

/** Each round of review with every opinion in it, the newest first; and whose is waited for. */
export const Reviews = ({ contract: { rounds, awaits } }: { readonly contract: Contract }) => {
  const say = useWords();
  if (rounds.length === 0) return null;
  const who = awaits.map((role) => say.choice(role, 'roles')).join('、');
  return (
    <Part
      title={say('screens/contract.reviews')}
      extra={who && <Tag color="warning">{say('screens/contract.waits', { who })}</Tag>}
    >
      <List
        dataSource={rounds.toReversed()}
        rowKey="at"
        renderItem={({ version, at, outcome, opinions }) => (
          <List.Item>
            <div>
              <Space wrap className="space">
                <b>{say('screens/contract.version', { version })}</b>
                <Moment at={at} />
                {outcome && <Tag>{say.choice(outcome, 'roundOutcome')}</Tag>}
              </Space>
              {opinions.map((opinion) => (
                <Opinion key={`${opinion.role} ${opinion.at}`} opinion={opinion} />
              ))}
            </div>
          </List.Item>
        )}
      />
    </Part>
  );
};
