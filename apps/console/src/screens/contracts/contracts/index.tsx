import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsContractsList } from '../../../api/contracts/sdk.gen';
import type { ContractsContractsListResponse } from '../../../api/contracts/types.gen';
import { useSession } from '../../../app/session';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Money, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { mayDo } from '../../../parts/operation';
import { PersonName } from '../../../parts/people';
import { coded, customer } from '../../../parts/shown';
import { useWords } from '../../../words/use-words';

const states = [
  'draft', 'in-review', 'approved', 'signed', 'filed', 'active', 'expired', 'renewed',
  'terminated', 'withdrawn',
]; // prettier-ignore

const CREATE = 'contracts.contracts.create';

/** The ledger of contracts. */
export const Screen = () => {
  const say = useWords();
  const roles = useSession()?.roles ?? [];
  return (
    <ListPage<ContractsContractsListResponse['items'][number]>
      title={say('menu/contracts')}
      queryKey={keyOf('contracts', 'contracts')}
      load={async (query) => (await contractsContractsList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/contracts/${id}`}
      actions={
        mayDo(operations[CREATE], roles) && (
          <Link to="/contracts/draft">
            <Button type="primary">{say.deed(CREATE)}</Button>
          </Link>
        )
      }
      filters={[
        { name: 'number' },
        { name: 'status', options: states, words: 'contractStatus' },
        {
          name: 'awaits',
          options: ['contract-reviewer', 'manager', 'finance'],
          words: 'roles',
        },
        { name: 'overdue', options: ['true'], words: 'yes' },
        { name: 'endsBy', kind: 'day' },
        { name: 'kind', codes: 'contracts/contract-kinds' },
        { name: 'customerId', kind: 'of' },
      ]}
      columns={[
        { name: 'number', width: '8.5rem', show: ({ number }) => number ?? '—' },
        {
          name: 'status',
          width: '6rem',
          show: ({ status }) => <Status of={status} field="contractStatus" />,
        },
        {
          name: 'dueAt',
          width: '7rem',
          show: ({ dueAt }) => dueAt && <DeadlineTag dueAt={dueAt} />,
        },
        customer('customerId', 'minmax(9rem, 1fr)'),
        { name: 'title', width: 'minmax(9rem, 2fr)', show: ({ title }) => title },
        coded('kind', 'contracts/contract-kinds', '5.5rem'),
        { name: 'total', width: '7rem', show: ({ total }) => total && <Money amount={total} /> },
        {
          name: 'awaits',
          width: '6rem',
          show: ({ awaits }) => awaits.map((role) => say.choice(role, 'roles')).join('、'),
        },
        { name: 'ownerId', width: '7.5rem', show: ({ ownerId }) => <PersonName id={ownerId} /> },
        { name: 'endsOn', width: '6.5rem', show: ({ endsOn }) => endsOn },
      ]}
    />
  );
};
