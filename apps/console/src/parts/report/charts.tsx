import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Skeleton, Space } from 'antd';
import { lazy, Suspense } from 'react';
import {
  reportingDailyReportsParetoList,
  reportingDailyReportsRepairList,
  reportingMonthlyReportsParetoList,
  reportingMonthlyReportsRepairList,
} from '../../api/reporting/sdk.gen';
import { keyOf } from '../../app/work';
import { Part } from '../record-page';
import { RefusalAlert } from '../refusal-alert';
import { useWords } from '../../words/use-words';
import { recordsOf, type Which } from './asked';
import { barsOption, paretoOption } from './options';

const Chart = lazy(() => import('./chart').then((found) => ({ default: found.Chart })));

const MOST = 12;

export const Regions = ({ which }: { readonly which: Which }) => {
  const say = useWords();
  const { date, month, region, number } = which;
  const { data, error } = useQuery({
    queryKey: keyOf('reporting', 'reports', which, 'regions'),
    queryFn: async () => {
      const query = { region, number, by: 'region' as const };
      const asked = month
        ? reportingMonthlyReportsRepairList({ path: { month }, query, throwOnError: true })
        : reportingDailyReportsRepairList({ path: { date }, query, throwOnError: true });
      return (await asked).data.items;
    },
  });
  const rows = (data ?? []).map(({ key, name, figures }) => ({
    key,
    label: name ? say.said(name) : (key ?? say('screens/report.nobody')),
    values: [figures['reported']?.count ?? 0, figures['closed']?.count ?? 0],
  }));
  const title = say('screens/report.regions');
  return (
    <Part title={title}>
      <RefusalAlert error={error} />
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      {rows.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <Chart
            title={title}
            height={60 + rows.length * 52}
            option={barsOption(
              [say('screens/report.reported'), say('screens/report.closed')],
              rows,
            )}
          />
        </Suspense>
      )}
      <Space wrap>
        {rows.map(({ key, label, values: [reported = 0, closed = 0] }) =>
          key ? (
            <span key={key}>
              {label}{' '}
              <Link {...recordsOf(which, 'reported', { region: key })}>
                {say('screens/report.reported')} {reported}
              </Link>{' '}
              <Link {...recordsOf(which, 'closed', { region: key })}>
                {say('screens/report.closed')} {closed}
              </Link>
            </span>
          ) : null,
        )}
      </Space>
    </Part>
  );
};

export const Causes = ({ which }: { readonly which: Which }) => {
  const say = useWords();
  const { date, month, region, number } = which;
  const { data, error } = useQuery({
    queryKey: keyOf('reporting', 'reports', which, 'causes'),
    queryFn: async () => {
      const query = { region, number, of: 'cause' as const };
      const asked = month
        ? reportingMonthlyReportsParetoList({ path: { month }, query, throwOnError: true })
        : reportingDailyReportsParetoList({ path: { date }, query, throwOnError: true });
      return (await asked).data.items;
    },
  });
  const rows = (data ?? []).map(({ key, name, count, cumulative }) => ({
    key: key ?? 'none',
    label: name ? say.said(name) : (key ?? say('screens/report.no-cause')),
    count,
    cumulative,
  }));
  const title = say('screens/report.causes');
  return (
    <Part title={title}>
      <RefusalAlert error={error} />
      {rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say('screens/report.no-complaints')}
        />
      )}
      {rows.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <Chart
            title={title}
            height={280}
            option={paretoOption(
              [say('screens/report.count'), say('screens/report.cumulative')],
              rows.slice(0, MOST),
            )}
          />
        </Suspense>
      )}
      <Space wrap>
        {rows.map(({ key, label, count }) => (
          <Link key={key} {...recordsOf(which, 'complaints-cause-found', { cause: key })}>
            {label} {count}
          </Link>
        ))}
      </Space>
    </Part>
  );
};
