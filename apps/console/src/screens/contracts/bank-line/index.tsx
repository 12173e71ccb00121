import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsBankLinesRead } from '../../../api/contracts/sdk.gen';
import type { ContractsBankLinesReadResponse } from '../../../api/contracts/types.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Personal } from '../../../parts/personal';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

type Line = ContractsBankLinesReadResponse;

const lesser = (one: string, other: string): string => (Number(one) < Number(other) ? one : other);

/** Each of what it could be for, to be settled with one press; what is beyond becomes an advance. */
const Candidates = ({ line }: { readonly line: Line }) => {
  const say = useWords();
  const { id, version, status, amount, candidates } = line;
  return (
    <Part title={say('screens/bank.candidates')}>
      <List
        dataSource={candidates}
        rowKey="receivableId"
        locale={{ emptyText: say('screens/money.none') }}
        renderItem={({ receivableId, number, customerId, left, named }) => (
          <List.Item
            extra={
              <Deeds
                operations={operations}
                path={{ id }}
                version={version}
                deeds={[
                  {
                    name: 'contracts.bankLines.accept',
                    when: status === 'doubtful',
                    given: {
                      customerId,
                      allocations: [{ receivableId, amount: lesser(left, amount) }],
                    },
                  },
                ]}
              />
            }
          >
            <Space wrap>
              <Link to={`/receivables/${receivableId}`}>{number}</Link>
              {say.field('left')}
              <Money amount={left} />
              {named && <Tag color="success">{say('screens/bank.named')}</Tag>}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};

/** One line of a bank statement, and what it could be for. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const query = useQuery({
    queryKey: keyOf('contracts', 'bank-lines', id),
    queryFn: async () => (await contractsBankLinesRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`contracts/bank-line/${id}`}
      title={({ payer, reference }) => (
        <>
          {reference}
          {payer && (
            <>
              {' · '}
              <Personal>{payer}</Personal>
            </>
          )}
        </>
      )}
      tags={({ status, amount }) => (
        <>
          <Status of={status} field="bankLineStatus" />
          <Money amount={amount} />
        </>
      )}
      deeds={({ status, version }) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={version}
          deeds={[
            {
              name: 'contracts.bankLines.accept',
              when: status === 'doubtful',
              initial: { allocations: [{}] },
            },
            { name: 'contracts.bankLines.setAside', when: status === 'doubtful' },
            { name: 'contracts.bankLines.takeUp', when: status === 'set-aside' },
          ]}
        />
      )}
    >
      {(line) => (
        <>
          <Part title={say('screens/money.about')}>
            <Facts
              facts={[
                ['paidOn', line.paidOn],
                ['amount', <Money key="a" amount={line.amount} />],
                ['payer', line.payer],
                ['memo', line.memo],
                ['reference', line.reference],
                [
                  'payment',
                  line.paymentId && (
                    <Link to={`/payments/${line.paymentId}`}>{say.field('paymentId')}</Link>
                  ),
                ],
                ['settledAt', line.settledAt && <Moment at={line.settledAt} />],
                ['by', line.settledBy && <PersonName id={line.settledBy} />],
              ]}
            />
          </Part>
          <Candidates line={line} />
        </>
      )}
    </RecordPage>
  );
};
