import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Skeleton, Typography } from 'antd';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Money, Status } from '../../../parts/facts';
import { CustomerLink } from '../../../parts/papers';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';
import type { Block, Mine, Row } from './blocks';

const FEW = 12;

const Line = ({ row }: { readonly row: Row }) => {
  const say = useWords();
  const { to, name, status, customerId, about, said, amount, dueAt, rule } = row;
  const more = said ? say.said(said) : about;
  return (
    <List.Item extra={dueAt && <DeadlineTag dueAt={dueAt} rule={rule} />}>
      <div className="line">
        <Link to={to}>{name}</Link> {status && <Status of={status[0]} field={status[1]} />}
        {amount && <Money amount={amount} />} {customerId && <CustomerLink id={customerId} />}{' '}
        {more && (
          <Typography.Text type="secondary" ellipsis={{ tooltip: more }}>
            {more}
          </Typography.Text>
        )}
      </div>
    </List.Item>
  );
};

/** The first of what waits for this person in one list, and the way to the whole of it. */
export const Waiting = ({ block, mine }: { readonly block: Block; readonly mine: Mine }) => {
  const say = useWords();
  const asked = block.asked(mine);
  const { data, error, isLoading } = useQuery({
    queryKey: keyOf(...block.of, 'home', asked),
    queryFn: () => block.load({ ...asked, limit: FEW } as never),
  });
  return (
    <Part
      title={say(block.title)}
      extra={
        <Link to={block.to} search={asked}>
          {say('screens/home.all')}
        </Link>
      }
    >
      <RefusalAlert error={error} />
      {isLoading && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {data && (
        <List
          size="small"
          dataSource={[...data]}
          locale={{
            emptyText: (
              <Typography.Text type="secondary">{say('screens/home.nothing')}</Typography.Text>
            ),
          }}
          renderItem={(row) => <Line key={row.id} row={row} />}
        />
      )}
    </Part>
  );
};
