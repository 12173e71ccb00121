import { customersCustomersList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { RegionName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

/** One box that finds a customer by anything, and filters for whoever knows more. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/customers')}
      queryKey={keyOf('customers', 'customers')}
      load={async (query) =>
        (await customersCustomersList({ query: query, throwOnError: true })).data
      }
      addressOf={({ id }) => `/customers/${id}`}
      filters={[
        { name: 'q' },
        { name: 'phone' },
        { name: 'kind', options: ['person', 'organisation'] },
        { name: 'tier', options: ['standard', 'vip', 'key'] },
        { name: 'stage', options: ['potential', 'onboarding', 'existing', 'lapsed'] },
      ]}
      columns={[
        { name: 'number', width: '10rem', show: ({ number }) => number },
        { name: 'name', width: '2fr', show: ({ name }) => name },
        { name: 'phones', width: '1fr', show: ({ phones }) => phones.join('、') },
        { name: 'tier', width: '7rem', show: ({ tier }) => <Status of={tier} field="tier" /> },
        { name: 'stage', width: '7rem', show: ({ stage }) => say.choice(stage, 'stage') },
        {
          name: 'regionCode',
          width: '1fr',
          show: ({ regionCode }) => <RegionName code={regionCode} />,
        },
      ]}
    />
  );
};
