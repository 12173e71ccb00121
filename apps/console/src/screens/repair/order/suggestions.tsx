import { useQuery } from '@tanstack/react-query';
import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/field-repair/operations.gen';
import { fieldRepairRepairOrdersSuggestionsList } from '../../../api/field-repair/sdk.gen';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { PersonName, RegionName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

const DISPATCH = 'fieldRepair.repairOrders.dispatch';

interface Props {
  readonly order: { readonly id: string; readonly version: number; readonly regionId: string };
}

/** Whom the lead could send, with what speaks for and against each; one more click sends them. */
export const Suggestions = ({ order: { id, version, regionId } }: Props) => {
  const say = useWords();
  const { data = [] } = useQuery({
    queryKey: keyOf('field-repair', 'suggestions', id),
    queryFn: async () =>
      (await fieldRepairRepairOrdersSuggestionsList({ path: { id }, throwOnError: true })).data
        .items,
  });
  return (
    <Part title={say('screens/order.suggestions')}>
      <List
        size="small"
        dataSource={data}
        locale={{ emptyText: '—' }}
        renderItem={(person) => {
          const isNear = person.regionIds.includes(regionId);
          return (
            <List.Item
              extra={
                <Deeds
                  operations={operations}
                  path={{ id }}
                  version={version}
                  deeds={[
                    {
                      name: DISPATCH,
                      ...(isNear
                        ? { given: { technicianId: person.id } }
                        : { initial: { technicianId: person.id } }),
                    },
                  ]}
                />
              }
            >
              <Space wrap>
                <PersonName id={person.id} />
                <Tag color={person.free ? 'success' : 'warning'}>
                  {say(person.free ? 'screens/order.free' : 'screens/order.busy')}
                </Tag>
                <span>{say('screens/order.openOrders', { count: person.openOrders })}</span>
                {isNear ? (
                  <RegionName code={regionId} />
                ) : (
                  <Tag color="error">{say('screens/order.elsewhere')}</Tag>
                )}
              </Space>
            </List.Item>
          );
        }}
      />
    </Part>
  );
};
