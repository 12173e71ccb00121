import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton, Timeline, Typography } from 'antd';
import { customersCustomersTimelineList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { Moment } from '../../../parts/facts';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';
import { addressOf } from './addresses';

const PAGE = 30;

/** Everything that any service did for them, the newest first, back to the beginning. */
export const History = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery({
      queryKey: keyOf('customers', 'customers', id, 'timeline'),
      queryFn: async ({ pageParam }) =>
        (
          await customersCustomersTimelineList({
            path: { id },
            query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) },
            throwOnError: true,
          })
        ).data,
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    });
  return (
    <Part title={say('screens/customer.latest')}>
      {isLoading && <Skeleton active />}
      <RefusalAlert
        error={error}
        again={<Button onClick={() => void refetch()}>{say('lists/again')}</Button>}
      />
      <Timeline
        items={
          data?.pages
            .flatMap(({ items }) => items)
            .map(({ id: key, at, kind, recordId, sentence }) => {
              const address = addressOf(kind, recordId);
              return {
                key,
                content: (
                  <>
                    {address ? <Link to={address}>{say.said(sentence)}</Link> : say.said(sentence)}{' '}
                    <Typography.Text type="secondary">
                      <Moment at={at} />
                    </Typography.Text>
                  </>
                ),
              };
            }) ?? []
        }
      />
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('screens/customer.older')}
        </Button>
      )}
    </Part>
  );
};
