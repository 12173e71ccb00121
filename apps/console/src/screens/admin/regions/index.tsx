import { useQuery } from '@tanstack/react-query';
import { List, Skeleton, Space, Typography } from 'antd';
import { operations } from '../../../api/staff/operations.gen';
import { staffRegionsList } from '../../../api/staff/sdk.gen';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Status } from '../../../parts/facts';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

/** The regions of the centre: a handful, each with its deeds beside it. */
export const Screen = () => {
  const say = useWords();
  const { data, error, isLoading } = useQuery({
    queryKey: keyOf('staff', 'regions', 'list'),
    queryFn: async () => (await staffRegionsList({ throwOnError: true })).data.items,
  });
  return (
    <>
      <Space wrap className="list-head">
        <Typography.Title level={1}>{say('menu/regions')}</Typography.Title>
        <Deeds operations={operations} deeds={[{ name: 'staff.regions.create' }]} />
      </Space>
      <RefusalAlert error={error} />
      {isLoading && <Skeleton active />}
      {data && (
        <List
          bordered
          dataSource={data}
          renderItem={({ id, code, name, status, version }) => (
            <List.Item
              key={id}
              extra={
                <Deeds
                  operations={operations}
                  path={{ code }}
                  version={version}
                  deeds={[
                    { name: 'staff.regions.rename', initial: { name } },
                    { name: 'staff.regions.close', when: status === 'open', danger: true },
                    { name: 'staff.regions.reopen', when: status === 'closed' },
                  ]}
                />
              }
            >
              <Space>
                <b>{say.said(name)}</b>
                <span>{code}</span>
                <Status of={status} field="regionStatus" />
              </Space>
            </List.Item>
          )}
        />
      )}
    </>
  );
};
