import { Link } from '@tanstack/react-router';
import { Empty, List } from 'antd';
import type { TallyView } from '../../api/reporting/types.gen';
import { Part } from '../record-page';
import { RuleName } from '../rule-note';
import { useWords } from '../../words/use-words';
import { recordsOf, type Which } from './asked';

interface Props {
  readonly which: Which;
  readonly by: 'rule' | 'person' | 'team';
  readonly tallies: readonly TallyView[];
}

const Named = ({ by, tally: { key, name } }: Pick<Props, 'by'> & { readonly tally: TallyView }) => {
  const say = useWords();
  if (!key) return <>{say('screens/report.nobody')}</>;
  if (by === 'rule') return <RuleName rule={key} />;
  return <>{name ? say.said(name) : key}</>;
};

/** Deadlines that were missed, the most frequent first; each opens to its records. */
export const Breaches = ({ which, by, tallies }: Props) => {
  const say = useWords();
  return (
    <Part title={say(`screens/report.breaches-${by}`)}>
      <List
        size="small"
        dataSource={tallies.toSorted((a, b) => b.count - a.count)}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={say('screens/report.no-breaches')}
            />
          ),
        }}
        renderItem={(tally) => (
          <List.Item key={tally.key} extra={tally.count}>
            <Link {...recordsOf(which, 'breaches', { [by]: tally.key ?? 'none' })}>
              <Named by={by} tally={tally} />
            </Link>
          </List.Item>
        )}
      />
    </Part>
  );
};
