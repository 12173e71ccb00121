import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { complaintsAnalysisParetoRead } from '../../../api/complaints/sdk.gen';
import { keyOf } from '../../../app/work';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { paretoOption } from '../../../parts/report/options';
import { useWords } from '../../../words/use-words';
import { filterOf, useAnalysis } from './asked';
import { FigureTable } from './figure-table';
import { useKeyNames } from './use-key-names';

const Chart = lazy(() =>
  import('../../../parts/report/chart').then((found) => ({ default: found.Chart })),
);

const DRAWN = 12;
const LISTED = 50;

/** What there is most of, with its share of all; each opens to its complaints. */
export const Pareto = () => {
  const say = useWords();
  const { by, filter } = useAnalysis();
  const nameOf = useKeyNames(by);
  const { data, error } = useQuery({
    queryKey: keyOf('complaints', 'analysis', 'pareto', by, filter),
    queryFn: async () =>
      (await complaintsAnalysisParetoRead({ query: { by, ...filter }, throwOnError: true })).data,
  });
  const title = say('screens/analysis.pareto', { by: say.field(by) });
  const rows = data?.items ?? [];
  return (
    <Part title={title}>
      <RefusalAlert error={error} />
      {data && rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      {rows.length > 0 && (
        <>
          <Suspense fallback={<Skeleton active />}>
            <Chart
              title={title}
              height={280}
              option={paretoOption(
                [say('screens/report.count'), say('screens/report.cumulative')],
                rows.slice(0, DRAWN).map(({ key, count, cumulative }) => ({
                  label: nameOf(key),
                  count,
                  cumulative: cumulative / 100,
                })),
              )}
            />
          </Suspense>
          <FigureTable
            label={title}
            heads={[
              say.field(by),
              say('screens/report.count'),
              say('screens/analysis.share'),
              say('screens/report.cumulative'),
            ]}
            rows={rows.slice(0, LISTED).map(({ key, count, share, cumulative }) => [
              key === undefined ? (
                nameOf(key)
              ) : (
                <Link key="l" to="/analysis/cases" search={{ ...filter, [filterOf(by)]: key }}>
                  {nameOf(key)}
                </Link>
              ),
              count,
              share,
              cumulative,
            ])}
          />
        </>
      )}
    </Part>
  );
};
