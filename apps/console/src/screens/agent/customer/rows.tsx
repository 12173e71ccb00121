import { useQuery } from '@tanstack/react-query';
import { List, Space } from 'antd';
import type { ReactNode } from 'react';
import { operations } from '../../../api/customers/operations.gen';
import { Deeds, type Deed } from '../../../parts/deeds';
import { Part } from '../../../parts/record-page';

interface Row {
  readonly id: string;
  readonly version: number;
}

interface Props<T extends Row> {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly load: () => Promise<{ readonly items: readonly T[] }>;
  readonly show: (row: T) => ReactNode;
  readonly deeds?: (row: T) => readonly Deed[];
  readonly customerId: string;
}

/** What they have of one kind, each with its own deeds; nothing where there is none, or not for this role. */
export const Rows = <T extends Row>({
  title,
  queryKey,
  load,
  show,
  deeds,
  customerId,
}: Props<T>) => {
  const { data } = useQuery({ queryKey, queryFn: load });
  if (!data || data.items.length === 0) return null;
  return (
    <Part title={title}>
      <List
        size="small"
        dataSource={[...data.items]}
        renderItem={(row) => (
          <List.Item>
            <Space wrap>
              {show(row)}
              {deeds && (
                <Deeds
                  operations={operations}
                  path={{ id: row.id }}
                  version={row.version}
                  context={{ customerId }}
                  inSight={1}
                  deeds={deeds(row)}
                />
              )}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};
