import { customersFilesList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { Moment, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { CustomerLink } from '../../../parts/papers';
import { useWords } from '../../../words/use-words';

const kinds = ['sales', 'service', 'property', 'contract', 'credit', 'procedure'];

/** Every file of every customer, and whether it is complete. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/files')}
      queryKey={keyOf('customers', 'files')}
      load={async (query) => (await customersFilesList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/files/${id}`}
      filters={[
        { name: 'number' },
        { name: 'name' },
        { name: 'serial' },
        { name: 'kind', options: kinds, words: 'fileKind' },
        { name: 'status', options: ['open', 'complete', 'voided'], words: 'fileStatus' },
        { name: 'shelfMark' },
        { name: 'openedFrom', kind: 'day' },
        { name: 'openedTo', kind: 'day' },
      ]}
      columns={[
        { name: 'number', width: '11rem', show: ({ number }) => number },
        { name: 'kind', width: '8rem', show: ({ kind }) => say.choice(kind, 'fileKind') },
        {
          name: 'status',
          width: '7rem',
          show: ({ status }) => <Status of={status} field="fileStatus" />,
        },
        { name: 'missingCount', width: '7rem', show: ({ missingCount }) => missingCount },
        {
          name: 'customer',
          width: '2fr',
          show: ({ customerId }) => <CustomerLink id={customerId} />,
        },
        { name: 'openedAt', width: '10rem', show: ({ openedAt }) => <Moment at={openedAt} /> },
      ]}
    />
  );
};
