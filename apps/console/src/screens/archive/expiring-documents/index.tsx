import { customersExpiringDocumentsList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { ListPage } from '../../../parts/list/list-page';
import { CustomerLink } from '../../../parts/papers';
import { useWords } from '../../../words/use-words';
import { DocumentTitle } from './document-title';

/** Documents that will not be valid for long, the first to expire first. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/expiring-documents')}
      queryKey={keyOf('customers', 'expiring-documents')}
      load={async (query) => {
        const { items, next } = (
          await customersExpiringDocumentsList({ query, throwOnError: true })
        ).data;
        return {
          items: items.map((one) => ({ ...one, id: one.documentId })),
          ...(next === undefined ? {} : { next }),
        };
      }}
      addressOf={({ fileId }) => `/files/${fileId}`}
      filters={[
        { name: 'from', kind: 'day' },
        { name: 'until', kind: 'day' },
      ]}
      columns={[
        { name: 'expiresOn', width: '9rem', show: ({ expiresOn }) => expiresOn },
        {
          name: 'document',
          width: '2fr',
          show: ({ fileId, code }) => <DocumentTitle fileId={fileId} code={code} />,
        },
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
