import { useQuery } from '@tanstack/react-query';
import { contractsBillingRunsLeftOutList } from '../../../api/contracts/sdk.gen';
import { keyOf } from '../../../app/work';
import { Entries } from '../../../parts/entries';
import { choice, linkTo, region, text } from '../../../parts/shown';

const [readings, receivables] = [linkTo('recordId', '/readings'), linkTo('recordId', '/receivables')]; // prettier-ignore

/** What no bill was made of, and why: the first hundred, for somebody mends them one by one. */
export const LeftOut = ({ id }: { readonly id: string }) => {
  const { data } = useQuery({
    queryKey: keyOf('contracts', 'billing-runs', id, 'left-out'),
    queryFn: async () =>
      (
        await contractsBillingRunsLeftOutList({
          path: { id },
          query: { limit: 100 },
          throwOnError: true,
        })
      ).data,
  });
  return (
    <Entries
      name="leftOut"
      rows={data?.items ?? []}
      columns={[
        text('number'),
        {
          name: 'kind',
          show: (one) => (one.kind === 'reading' ? readings : receivables).show(one),
        },
        choice('why', 'leftOutWhy'),
        region('regionId'),
      ]}
    />
  );
};
