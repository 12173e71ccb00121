import { useQuery } from '@tanstack/react-query';
import { complaintsImprovementsEffectRead } from '../../../api/complaints/sdk.gen';
import type { ImprovementRecord } from '../../../api/complaints/types.gen';
import { keyOf } from '../../../app/work';
import { Facts, Moment } from '../../../parts/facts';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

/** How many such complaints there were before and after; of one that was verified. */
export const Effect = ({ of: { id, status } }: { readonly of: ImprovementRecord }) => {
  const say = useWords();
  const isVerified = status === 'verified';
  const { data, error } = useQuery({
    queryKey: keyOf('complaints', 'improvements', id, 'effect'),
    queryFn: async () =>
      (await complaintsImprovementsEffectRead({ path: { id }, throwOnError: true })).data,
    enabled: isVerified,
  });
  if (!isVerified) return null;
  return (
    <Part title={say.field('effect')}>
      <RefusalAlert error={error} />
      {data && (
        <Facts
          facts={[
            ['effectiveFrom', <Moment key="f" at={data.from} />],
            ['days', data.days],
            ['before', data.before],
            ['after', data.after],
            ['daysPassed', data.daysPassed],
          ]}
        />
      )}
    </Part>
  );
};
