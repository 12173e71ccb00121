import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import type { ContractsDepositsReadResponse } from '../../../api/contracts/types.gen';
import { Deeds } from '../../../parts/deeds';
import { Money } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

/** What was paid, came back or was given up; what was entered in error is reversed where it stands. */
export const Movements = ({ deposit }: { readonly deposit: ContractsDepositsReadResponse }) => {
  const say = useWords();
  const { id, version, movements } = deposit;
  return (
    <Part title={say('screens/deposit.movements')}>
      <List
        size="small"
        dataSource={movements.toReversed()}
        rowKey="id"
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={({ id: movementId, kind, amount, on, by, reference, reversedAt }) => (
          <List.Item
            extra={
              <Deeds
                operations={operations}
                path={{ id }}
                version={version}
                deeds={[
                  {
                    name: 'contracts.deposits.reverseMovement',
                    when: reversedAt === undefined,
                    given: { movementId },
                    danger: true,
                  },
                ]}
              />
            }
          >
            <Space wrap>
              <b>{say.choice(kind, 'movement')}</b>
              <Money amount={amount} />
              {on}
              {reference}
              <PersonName id={by} />
              {reversedAt && <Tag>{say('screens/deposit.reversed')}</Tag>}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};
