import { Empty, List, Skeleton, Space, Tag, Typography } from 'antd';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment } from '../../../parts/facts';
import type { Operations } from '../../../parts/operation';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useDeadLetters, type Letter, type Service } from '../../../parts/services';
import { Standings } from '../../../parts/standings';
import { useWords } from '../../../words/use-words';

/** The same two routes in every service. */
const operationsOf = (service: Service): Operations => ({
  'console.deadLetters.replay': {
    method: 'POST',
    url: `/api/${service}/dead-letters/{id}/replay`,
    roles: ['admin'],
  },
  'console.deadLetters.skip': {
    method: 'POST',
    url: `/api/${service}/dead-letters/{id}/skip`,
    roles: ['admin'],
    fields: [{ name: 'reason', kind: 'long', required: true, maxLength: 500 }],
  },
});

const One = ({ letter }: { readonly letter: Letter }) => {
  const say = useWords();
  const { id, service, source, type, error, diedAt, aggregateId, sequence } = letter;
  return (
    <List.Item>
      <article className="letter">
        <Space wrap>
          <Tag color="error">{say.choice(service, 'service')}</Tag>
          <b>{type ? say.events([type]) : say('screens/dead-letters.unreadable')}</b>
          <Moment at={diedAt} />
        </Space>
        <Typography.Paragraph className="wrong" copyable>
          {error}
        </Typography.Paragraph>
        <Facts
          facts={[
            ['source', say.choice(source, 'service')],
            ['type', type],
            ['aggregateId', aggregateId],
            ['sequence', sequence],
          ]}
        />
        <Deeds
          operations={operationsOf(service)}
          path={{ id }}
          deeds={[
            { name: 'console.deadLetters.replay' },
            { name: 'console.deadLetters.skip', danger: true },
          ]}
        />
      </article>
    </List.Item>
  );
};

/** What could not take effect in a service: what went wrong, and the two ways out of it. */
export const Screen = () => {
  const say = useWords();
  const { letters, error, isLoading } = useDeadLetters();
  return (
    <>
      <Typography.Title level={1} className="space">
        {say('menu/dead-letters')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">
        {say('screens/dead-letters.what')}
      </Typography.Paragraph>
      <div className="two">
        <section aria-label={say('menu/dead-letters')}>
          <RefusalAlert error={error} />
          {isLoading && <Skeleton active paragraph={{ rows: 6 }} />}
          {!isLoading && letters.length === 0 && (
            <Empty description={say('screens/dead-letters.none')} />
          )}
          {letters.length > 0 && (
            <List
              itemLayout="vertical"
              bordered
              dataSource={[...letters]}
              renderItem={(letter) => (
                <One key={`${letter.service} ${letter.id}`} letter={letter} />
              )}
            />
          )}
        </section>
        <Standings />
      </div>
    </>
  );
};
