import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Space } from 'antd';
import {
  contractsDepositsList,
  contractsOrdersList,
  contractsReceivablesList,
} from '../../../api/contracts/sdk.gen';
import { problemOf } from '../../../app/ask';
import { keyOf } from '../../../app/work';
import { Money, Status } from '../../../parts/facts';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords, type Word } from '../../../words/use-words';

interface Line {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly amount: string;
  readonly on?: string;
  readonly title?: string;
}

interface Props {
  readonly contractId: string;
  readonly kind: string;
  readonly title: Word;
  readonly statuses: string;
  readonly load: () => Promise<readonly Line[]>;
  /** Where each has a page. */
  readonly at?: string;
}

const Lines = ({ contractId, kind, title, statuses, load, at }: Props) => {
  const say = useWords();
  const { data, error } = useQuery({
    queryKey: keyOf('contracts', kind, 'of', contractId),
    queryFn: load,
  });
  // A part that is not this person's to see is no fault of the page
  if (problemOf(error).status === 403) return null;
  return (
    <Part title={say(title)}>
      <RefusalAlert error={error} />
      <List
        size="small"
        dataSource={[...(data ?? [])]}
        rowKey="id"
        locale={{ emptyText: say('screens/contract.none') }}
        renderItem={(line) => (
          <List.Item extra={<Money amount={line.amount} />}>
            <Space wrap>
              {at ? <Link to={`${at}/${line.id}`}>{line.number}</Link> : line.number}
              <Status of={line.status} field={statuses} />
              {line.title}
              {line.on}
            </Space>
          </List.Item>
        )}
      />
    </Part>
  );
};

/** What is owed, deposited and ordered by a contract. */
export const OfContract = ({ contractId }: { readonly contractId: string }) => {
  const query = { contractId, limit: 100 };
  return (
    <>
      <Lines
        contractId={contractId}
        kind="receivables"
        title="screens/contract.receivables"
        statuses="receivableStatus"
        at="/receivables"
        load={async () =>
          (await contractsReceivablesList({ query, throwOnError: true })).data.items.map(
            ({ dueOn, ...one }) => ({ ...one, on: dueOn }),
          )
        }
      />
      <Lines
        contractId={contractId}
        kind="deposits"
        title="screens/contract.deposits"
        statuses="depositStatus"
        at="/deposits"
        load={async () =>
          (await contractsDepositsList({ query, throwOnError: true })).data.items.map(
            ({ reclaimOn, ...one }) => ({ ...one, on: reclaimOn }),
          )
        }
      />
      <Lines
        contractId={contractId}
        kind="orders"
        title="screens/contract.orders"
        statuses="orderStatus"
        at="/orders"
        load={async () =>
          (await contractsOrdersList({ query, throwOnError: true })).data.items.map(
            ({ total, promisedOn, ...one }) => ({ ...one, amount: total, on: promisedOn }),
          )
        }
      />
    </>
  );
};
