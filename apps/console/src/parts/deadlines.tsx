import { useQuery } from '@tanstack/react-query';
import { List, Typography } from 'antd';
import { writeMoment } from '../app/clock';
import { useWords } from '../words/use-words';
import { DeadlineTag } from './deadline-tag';
import { Status } from './facts';
import { Part } from './record-page';
import { RuleName } from './rule-note';

export interface Said {
  readonly rule: string;
  readonly dueAt: string;
  readonly startedAt: string;
  readonly status: string;
  readonly explained?: { readonly zh: string; readonly en: string };
}

interface Props {
  readonly queryKey: readonly unknown[];
  readonly load: () => Promise<{ readonly items: readonly Said[] }>;
}

/**
 * The deadlines of one record: those that run count down, and each says how it comes to its moment, in a text
 * that a thumb and a keyboard reach as well.
 */
export const Deadlines = ({ queryKey, load }: Props) => {
  const say = useWords();
  const { data } = useQuery({ queryKey: [...queryKey, 'deadlines'], queryFn: load });
  const items = data?.items.filter(({ status }) => status !== 'cancelled') ?? [];
  return (
    <Part title={say('screens/order.deadlines')}>
      <List
        size="small"
        dataSource={items}
        locale={{ emptyText: '—' }}
        renderItem={({ rule, dueAt, startedAt, status, explained }) => (
          <List.Item
            extra={
              status === 'running' ? (
                <DeadlineTag dueAt={dueAt} startedAt={startedAt} rule={rule} />
              ) : (
                <Status of={status} field="deadlineStatus" />
              )
            }
          >
            <div>
              <RuleName rule={rule} />
              {status === 'running' && (
                <Typography.Paragraph type="secondary" className="why">
                  {[writeMoment(dueAt, say.language), explained && say.said(explained)]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography.Paragraph>
              )}
            </div>
          </List.Item>
        )}
      />
    </Part>
  );
};
