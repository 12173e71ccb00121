import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import { customersActivitiesEnrolmentsList } from '../../../api/customers/sdk.gen';
import type { EnrolmentRecord } from '../../../api/customers/types.gen';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Entries } from '../../../parts/entries';
import { deedsIn, type Verb } from '../../../parts/records/record-screen';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { customer, status, text } from '../../../parts/shown';
import { useWords } from '../../../words/use-words';

const SOME = 100;

const verbs: readonly Verb<EnrolmentRecord>[] = [
  { verb: 'attend', in: ['placed', 'absent'] },
  { verb: 'giveUp', in: ['placed', 'waiting'] },
  { verb: 'undoAttendance', in: ['attended'] },
];

/** Who comes, in the order in which they said so; at the door everybody is ticked off here. */
export const Enrolments = ({ activityId }: { readonly activityId: string }) => {
  const say = useWords();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keyOf('customers', 'enrolments', activityId),
    initialPageParam: '',
    queryFn: async ({ pageParam: cursor }) =>
      (
        await customersActivitiesEnrolmentsList({
          path: { id: activityId },
          query: { limit: SOME, ...(cursor && { cursor }) },
          throwOnError: true,
        })
      ).data,
    getNextPageParam: ({ next }) => next,
  });
  return (
    <>
      <RefusalAlert error={error} />
      <Entries
        name="enrolments"
        rows={data?.pages.flatMap(({ items }) => items) ?? []}
        columns={[text('turn'), customer('customerId'), status('enrolmentStatus')]}
        deeds={(one) => (
          <Deeds
            operations={operations}
            path={{ id: one.id }}
            version={one.version}
            deeds={deedsIn(one, 'customers.enrolments', verbs)}
          />
        )}
      />
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('screens/activity.more')}
        </Button>
      )}
    </>
  );
};
