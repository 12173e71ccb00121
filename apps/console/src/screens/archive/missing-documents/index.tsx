import { customersMissingDocumentsList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { collectors } from '../../../parts/collectors';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { ListPage } from '../../../parts/list/list-page';
import { CustomerLink } from '../../../parts/papers';
import { useWords } from '../../../words/use-words';

const kinds = ['sales', 'service', 'property', 'contract', 'credit', 'procedure'];

/** Documents that files still want, by whoever is to bring them. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/missing-documents')}
      queryKey={keyOf('customers', 'missing-documents')}
      load={async (query) => {
        const { items, next } = (await customersMissingDocumentsList({ query, throwOnError: true }))
          .data;
        return {
          items: items.map((one) => ({ ...one, id: `${one.fileId} ${one.entryId} ${one.code}` })),
          ...(next === undefined ? {} : { next }),
        };
      }}
      addressOf={({ fileId }) => `/files/${fileId}`}
      filters={[
        { name: 'owner', options: collectors, words: 'roles' },
        { name: 'kind', options: kinds, words: 'fileKind' },
        { name: 'overdue', options: ['true'], words: 'yes' },
      ]}
      columns={[
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt }) => dueAt && <DeadlineTag dueAt={dueAt} />,
        },
        { name: 'document', width: '2fr', show: ({ title }) => say.said(title) },
        { name: 'copies', width: '5rem', show: ({ copies }) => copies },
        { name: 'owner', width: '8rem', show: ({ owner }) => say.choice(owner, 'roles') },
        { name: 'fileId', width: '11rem', show: ({ number }) => number },
        { name: 'kind', width: '8rem', show: ({ kind }) => say.choice(kind, 'fileKind') },
        {
          name: 'customer',
          width: '2fr',
          show: ({ customerId }) => <CustomerLink id={customerId} />,
        },
      ]}
    />
  );
};
