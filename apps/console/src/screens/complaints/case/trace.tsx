import { useQuery } from '@tanstack/react-query';
import { complaintsComplaintsTraceRead } from '../../../api/complaints/sdk.gen';
import { keyOf } from '../../../app/work';
import { RecordTimeline } from '../../../parts/record-timeline';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

/** What happened, by the steps of GB/T 19012; the newest first. */
export const Trace = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const { data } = useQuery({
    queryKey: keyOf('complaints', 'complaints', id, 'trace'),
    queryFn: async () =>
      (await complaintsComplaintsTraceRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <Part title={say('screens/order.history')}>
      <RecordTimeline
        entries={
          data?.entries.toReversed().map(({ at, by, what, words }, index) => ({
            key: `${at} ${index}`,
            at,
            by,
            events: [],
            sentence: say.said(what),
            reason: words,
          })) ?? []
        }
      />
    </Part>
  );
};
