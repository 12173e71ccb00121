import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { complaintsAnalysisTrendList } from '../../../api/complaints/sdk.gen';
import { keyOf } from '../../../app/work';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { linesOption } from '../../../parts/report/options';
import { useWords } from '../../../words/use-words';
import { useAnalysis } from './asked';
import { FigureTable } from './figure-table';

const Chart = lazy(() =>
  import('../../../parts/report/chart').then((found) => ({ default: found.Chart })),
);

/** How many came and how many ended, over time. */
export const Trend = () => {
  const say = useWords();
  const { every, filter } = useAnalysis();
  const { data, error } = useQuery({
    queryKey: keyOf('complaints', 'analysis', 'trend', every, filter),
    queryFn: async () =>
      (await complaintsAnalysisTrendList({ query: { every, ...filter }, throwOnError: true })).data
        .items,
  });
  const title = say('screens/analysis.trend');
  const names = [say('screens/analysis.received'), say('screens/analysis.ended')];
  const points = data ?? [];
  return (
    <Part title={title}>
      <RefusalAlert error={error} />
      {data && points.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      {points.length > 0 && (
        <>
          <Suspense fallback={<Skeleton active />}>
            <Chart
              title={title}
              height={240}
              option={linesOption(
                names,
                points.map(({ from, received, ended }) => ({
                  label: from,
                  values: [received, ended],
                })),
              )}
            />
          </Suspense>
          <FigureTable
            label={title}
            heads={[say.field('from'), ...names]}
            rows={points.map(({ from, received, ended }) => [from, received, ended])}
          />
        </>
      )}
    </Part>
  );
};
