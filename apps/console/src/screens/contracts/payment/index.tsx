import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsPaymentsRead } from '../../../api/contracts/sdk.gen';
import type { ContractsPaymentsReadResponse } from '../../../api/contracts/types.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deeds, type Deed } from '../../../parts/deeds';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { CustomerLink } from '../../../parts/papers';
import { PersonName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

type Payment = ContractsPaymentsReadResponse;

const deedsOf = ({ id, status, advance }: Payment): readonly Deed[] => {
  const stands = status === 'recorded';
  const hasAdvance = stands && Number(advance) > 0;
  return [
    { name: 'contracts.payments.allocate', when: hasAdvance, initial: { allocations: [{}] } },
    {
      name: 'contracts.refunds.ofAdvance',
      when: hasAdvance,
      given: { paymentId: id },
      initial: { amount: advance },
    },
    { name: 'contracts.payments.reverse', when: stands, danger: true },
  ];
};

const Shares = ({ shares }: Pick<Payment, 'shares'>) => {
  const say = useWords();
  return (
    <Part title={say('screens/money.shares')}>
      <List
        size="small"
        dataSource={shares}
        rowKey={({ receivableId, at }) => `${receivableId} ${at}`}
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={({ receivableId, amount, recovery, at, by }) => (
          <List.Item extra={<Money amount={amount} />}>
            <Space wrap>
              <Link to={`/receivables/${receivableId}`}>{say.field('receivableId')}</Link>
              <Moment at={at} />
              <PersonName id={by} />
              {recovery && <Tag>{say('screens/money.recovery')}</Tag>}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};

/** One payment, and what it pays. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const query = useQuery({
    queryKey: keyOf('contracts', 'payments', id),
    queryFn: async () => (await contractsPaymentsRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`contracts/payment/${id}`}
      title={({ number }) => number}
      tags={({ status }) => <Status of={status} field="paymentStatus" />}
      deeds={(payment) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={payment.version}
          deeds={deedsOf(payment)}
          context={{ customerId: payment.customerId }}
        />
      )}
    >
      {(payment) => (
        <>
          <Part title={say('screens/money.about')}>
            <Facts
              facts={[
                ['customerId', <CustomerLink key="u" id={payment.customerId} />],
                ['amount', <Money key="a" amount={payment.amount} />],
                ['advance', <Money key="v" amount={payment.advance} />],
                ['returned', <Money key="r" amount={payment.returned} />],
                ['paidOn', payment.paidOn],
                ['method', say.choice(payment.method, 'method')],
                ['reference', payment.reference],
                ['payer', payment.payer],
                ['recordedBy', <PersonName key="b" id={payment.recordedBy} />],
                ['reversalReason', payment.reversalReason],
              ]}
            />
          </Part>
          <Shares shares={payment.shares} />
        </>
      )}
    </RecordPage>
  );
};
