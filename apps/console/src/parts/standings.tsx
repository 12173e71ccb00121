import { Link } from '@tanstack/react-router';
import { List, Skeleton, Tag } from 'antd';
import { useWords } from '../words/use-words';
import { Part } from './record-page';
import { RefusalAlert } from './refusal-alert';
import { useDeadLetters, useStandings } from './services';

const colours = { ready: 'success', degraded: 'warning', away: 'error' } as const;

/** Every service: whether it answers, and how much of what it heard could not take effect. */
export const Standings = () => {
  const say = useWords();
  const { data, error, isLoading } = useStandings();
  const { letters } = useDeadLetters();
  return (
    <Part title={say('screens/services.title')}>
      <RefusalAlert error={error} />
      {isLoading && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
      <List
        size="small"
        dataSource={Object.entries(data ?? {})}
        renderItem={([name, standing]) => {
          const count = letters.filter(({ service }) => service === name).length;
          return (
            <List.Item
              key={name}
              extra={<Tag color={colours[standing]}>{say.choice(standing, 'standing')}</Tag>}
            >
              {say.choice(name, 'service')}{' '}
              {count > 0 && (
                <Link to="/admin/dead-letters">
                  {say('screens/services.dead-letters', { count })}
                </Link>
              )}
            </List.Item>
          );
        }}
      />
    </Part>
  );
};
