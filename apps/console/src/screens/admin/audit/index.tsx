import { useQuery } from '@tanstack/react-query';
import { Empty, Input, Result, Select, Skeleton, Space, Tag, Typography } from 'antd';
import { useAsked, useGo } from '../../../app/address';
import { problemOf, send } from '../../../app/ask';
import { keyOf } from '../../../app/work';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { services, type Service } from '../../../parts/services';
import { useWords } from '../../../words/use-words';
import { Entries, type Entry } from './entries';
import { readRecord } from './read-record';

interface TrailOf {
  readonly aggregateId: string;
  readonly intact: boolean;
  readonly firstBrokenVersion?: number;
  readonly entries: readonly Entry[];
}

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const isService = (name: string | undefined): name is Service =>
  services.some((service) => service === name);

const Found = ({ service, record }: { readonly service: Service; readonly record: string }) => {
  const say = useWords();
  const { data, error, isLoading } = useQuery({
    queryKey: keyOf(service, 'audit', record),
    queryFn: () =>
      send<TrailOf>({
        method: 'GET',
        url: `/api/${service}/audit/{aggregateId}`,
        path: { aggregateId: record },
      }),
  });
  if (isLoading) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (!data) {
    const { status, detail } = problemOf(error);
    if (status === 404 || status === 403)
      return <Result status={status === 404 ? '404' : '403'} title={detail} />;
    return <RefusalAlert error={error} />;
  }
  const { entries, intact, firstBrokenVersion } = data;
  return (
    <>
      <Space wrap className="space">
        <Tag color={intact ? 'success' : 'error'}>
          {intact
            ? say('screens/audit.intact')
            : say('screens/audit.broken', { version: firstBrokenVersion ?? 1 })}
        </Tag>
        <span>{say('screens/audit.count', { count: entries.length })}</span>
      </Space>
      <Entries entries={entries} />
    </>
  );
};

/** Who did what to one record, when and why, and what changed (G-03): found by its address or its id. */
export const Screen = () => {
  const say = useWords();
  const go = useGo();
  const { service, record } = useAsked();
  const chosen = isService(service) ? service : undefined;
  return (
    <>
      <Typography.Title level={1} className="space">
        {say('menu/audit')}
      </Typography.Title>
      <Space wrap className="list-filters" role="search">
        <Select
          aria-label={say('screens/audit.service')}
          placeholder={say('screens/audit.service')}
          style={{ minWidth: 180 }}
          value={chosen}
          options={services.map((value) => ({ value, label: say.choice(value, 'service') }))}
          onChange={(value: Service) => {
            go(undefined, { service: value, record });
          }}
        />
        <Input.Search
          key={record}
          aria-label={say('screens/audit.record')}
          placeholder={say('screens/audit.record')}
          defaultValue={record}
          style={{ width: 460, maxWidth: '100%' }}
          onSearch={(typed) => {
            go(undefined, { service, ...readRecord(typed) });
          }}
        />
      </Space>
      {chosen && record && isId.test(record) ? (
        <Found key={`${chosen} ${record}`} service={chosen} record={record} />
      ) : (
        <Empty description={say('screens/audit.how')} />
      )}
    </>
  );
};
