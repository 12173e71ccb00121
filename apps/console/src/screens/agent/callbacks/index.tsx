import { callbacksWorklistList } from '../../../api/callbacks/sdk.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

/** Whom to call now. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/callbacks')}
      queryKey={keyOf('callbacks', 'worklist')}
      load={async (query) =>
        (await callbacksWorklistList({ query: query, throwOnError: true })).data
      }
      addressOf={({ id }) => `/callbacks/${id}`}
      filters={[
        { name: 'list', options: ['mine', 'all'] },
        { name: 'urgency', options: ['due', 'overdue', 'upcoming'] },
      ]}
      columns={[
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt, plan }) => <DeadlineTag dueAt={dueAt} rule={plan} />,
        },
        { name: 'plan', width: '9rem', show: ({ plan }) => say.choice(plan, 'plan') },
        {
          name: 'customerId',
          width: '2fr',
          show: ({ customer }) => `${customer.name ?? ''} ${customer.number ?? ''}`,
        },
        { name: 'phones', width: '10rem', show: ({ customer }) => customer.phones[0] },
        { name: 'orderNumber', width: '10rem', show: ({ order }) => order.number },
        {
          name: 'status',
          width: '7rem',
          show: ({ status }) => <Status of={status} field="callbackStatus" />,
        },
        { name: 'agentId', width: '1fr', show: ({ agentId }) => <PersonName id={agentId} /> },
      ]}
    />
  );
};
