import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, List, Typography } from 'antd';
import { callbacksWorklistList } from '../../api/callbacks/sdk.gen';
import { fieldRepairRepairOrdersList } from '../../api/field-repair/sdk.gen';
import { useSession } from '../../app/session';
import { keyOf } from '../../app/work';
import { DeadlineTag } from '../../parts/deadline-tag';
import { Status } from '../../parts/facts';
import { Part } from '../../parts/record-page';
import { RefusalAlert } from '../../parts/refusal-alert';
import { useWords } from '../../words/use-words';

const FEW = 12;

const Callbacks = () => {
  const say = useWords();
  const { data, error } = useQuery({
    queryKey: keyOf('callbacks', 'worklist', 'home'),
    queryFn: async () =>
      (await callbacksWorklistList({ query: { limit: FEW }, throwOnError: true })).data.items,
  });
  return (
    <Part
      title={say('screens/home.callbacks')}
      extra={<Link to="/callbacks">{say('screens/home.all')}</Link>}
    >
      <RefusalAlert error={error} />
      <List
        size="small"
        dataSource={data ?? []}
        locale={{
          emptyText: (
            <Empty description={say('screens/home.nothing')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ),
        }}
        renderItem={({ id, plan, customer, dueAt, order }) => (
          <List.Item key={id} extra={<DeadlineTag dueAt={dueAt} rule={plan} />}>
            <Link to={`/callbacks/${id}`}>
              {customer.name} · {say.choice(plan, 'plan')} {order.number && `· ${order.number}`}
            </Link>
          </List.Item>
        )}
      />
    </Part>
  );
};

const Orders = ({
  query,
  title,
}: {
  readonly query: Record<string, string>;
  readonly title: string;
}) => {
  const say = useWords();
  const { data, error } = useQuery({
    queryKey: keyOf('field-repair', 'repair-orders', 'home', query),
    queryFn: async () =>
      (
        await fieldRepairRepairOrdersList({
          query: { ...query, limit: FEW },
          throwOnError: true,
        })
      ).data.items,
  });
  return (
    <Part title={title} extra={<Link to="/repair-orders">{say('screens/home.all')}</Link>}>
      <RefusalAlert error={error} />
      <List
        size="small"
        dataSource={data ?? []}
        locale={{
          emptyText: (
            <Empty description={say('screens/home.nothing')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ),
        }}
        renderItem={({ id, number, status, report, dueAt }) => (
          <List.Item key={id} extra={dueAt && <DeadlineTag dueAt={dueAt} />}>
            <Link to={`/repair-orders/${id}`}>
              {number} <Status of={status} />{' '}
              <Typography.Text type="secondary">{report.fault}</Typography.Text>
            </Link>
          </List.Item>
        )}
      />
    </Part>
  );
};

/** What waits for this person, the most urgent first. */
export const Screen = () => {
  const say = useWords();
  const { roles = [], id = '' } = useSession() ?? {};
  const is = (...some: readonly string[]) => roles.some((role) => some.includes(role));
  return (
    <>
      <Typography.Title level={1} className="space">
        {say('menu/work')}
      </Typography.Title>
      <div className="cards">
        {is('agent', 'manager') && <Callbacks />}
        {is('technician') && (
          <Orders title={say('screens/home.orders')} query={{ technicianId: id, open: 'true' }} />
        )}
        {is('agent', 'clerk', 'repair-lead', 'manager') && (
          <>
            <Orders title={say('screens/home.late')} query={{ overdue: 'true' }} />
            <Orders title={say('screens/home.orders')} query={{ open: 'true' }} />
          </>
        )}
      </div>
    </>
  );
};
