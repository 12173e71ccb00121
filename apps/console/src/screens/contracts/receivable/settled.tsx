import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Space } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import {
  contractsPaymentsList,
  contractsRefundsList,
  contractsWriteOffsList,
} from '../../../api/contracts/sdk.gen';
import { keyOf } from '../../../app/work';
import { Deeds, type Deed } from '../../../parts/deeds';
import { Money, Status } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

interface Props {
  readonly id: string;
}

export const Payments = ({ id }: Props) => {
  const say = useWords();
  const { data, error } = useQuery({
    queryKey: keyOf('contracts', 'payments', 'of', id),
    queryFn: async () =>
      (await contractsPaymentsList({ query: { receivableId: id }, throwOnError: true })).data.items,
  });
  return (
    <Part title={say('screens/money.payments')}>
      <RefusalAlert error={error} />
      <List
        size="small"
        dataSource={data ?? []}
        rowKey="id"
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={(payment) => (
          <List.Item extra={<Money amount={payment.amount} />}>
            <Space wrap>
              <Link to={`/payments/${payment.id}`}>{payment.number}</Link>
              <Status of={payment.status} field="paymentStatus" />
              {payment.paidOn}
              {say.choice(payment.method, 'method')}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};

const ofRefund = (status: string): readonly Deed[] => [
  { name: 'contracts.refunds.approve', when: status === 'requested' },
  { name: 'contracts.refunds.reject', when: status === 'requested' },
  { name: 'contracts.refunds.pay', when: status === 'approved' },
  { name: 'contracts.refunds.withdraw', when: status === 'requested' || status === 'approved' },
];

/** What is to be paid back or charged after all, and whose word it waits for (CT-08). */
export const Refunds = ({ id }: Props) => {
  const say = useWords();
  const { data, error } = useQuery({
    queryKey: keyOf('contracts', 'refunds', 'of', id),
    queryFn: async () =>
      (await contractsRefundsList({ query: { receivableId: id }, throwOnError: true })).data.items,
  });
  return (
    <Part title={say('screens/money.refunds')}>
      <RefusalAlert error={error} />
      <List
        size="small"
        dataSource={data ?? []}
        rowKey="id"
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={({
          id: refundId,
          version,
          number,
          status,
          kind,
          amount,
          reason,
          requestedBy,
        }) => (
          <List.Item>
            <div>
              <Space wrap>
                {number} {say.choice(kind, 'refundKind')}
                <Status of={status} field="refundStatus" />
                <Money amount={amount} />
                <PersonName id={requestedBy} />
              </Space>
              <p>{reason}</p>
              <Deeds
                operations={operations}
                path={{ id: refundId }}
                version={version}
                deeds={ofRefund(status)}
              />
            </div>
          </List.Item>
        )}
      />
    </Part>
  );
};

/** Applications for bad debt, and who approved them so far (CT-07). */
export const WriteOffs = ({ id }: Props) => {
  const say = useWords();
  const { data, error } = useQuery({
    queryKey: keyOf('contracts', 'write-offs', 'of', id),
    queryFn: async () =>
      (await contractsWriteOffsList({ query: { receivableId: id }, throwOnError: true })).data
        .items,
  });
  return (
    <Part title={say('screens/money.write-offs')}>
      <RefusalAlert error={error} />
      <List
        size="small"
        dataSource={data ?? []}
        rowKey="id"
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={({ id: writeOffId, version, number, status, amount, reason, seconded }) => (
          <List.Item>
            <div>
              <Space wrap>
                {number}
                <Status of={status} field="writeOffStatus" />
                <Money amount={amount} />
                {seconded.map(({ as, by }) => (
                  <span key={as}>
                    {say('screens/money.seconded')} {say.choice(as, 'roles')} <PersonName id={by} />
                  </span>
                ))}
              </Space>
              <p>{reason}</p>
              <Deeds
                operations={operations}
                path={{ id: writeOffId }}
                version={version}
                deeds={['approve', 'reject', 'withdraw'].map((name) => ({
                  name: `contracts.writeOffs.${name}`,
                  when: status === 'applied',
                }))}
              />
            </div>
          </List.Item>
        )}
      />
    </Part>
  );
};
