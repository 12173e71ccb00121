import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton, Typography } from 'antd';
import { reportingDailyReportsRead } from '../../../api/reporting/sdk.gen';
import { now, toInput } from '../../../app/clock';
import { keyOf } from '../../../app/work';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { Breaches } from '../../../parts/report/breaches';
import { Causes, Regions } from '../../../parts/report/charts';
import { Figures } from '../../../parts/report/figures';
import { useWords } from '../../../words/use-words';

const DAY = 24 * 3_600_000;

/** Yesterday's report: repairs, complaints and callbacks, with its charts, each opening to its records. */
export const Yesterday = () => {
  const say = useWords();
  const date = toInput(now() - DAY).slice(0, 10);
  const which = { date };
  const { data, error, isLoading } = useQuery({
    queryKey: keyOf('reporting', 'reports', which),
    queryFn: async () =>
      (await reportingDailyReportsRead({ path: { date }, throwOnError: true })).data,
  });
  return (
    <>
      <Typography.Title level={2} className="home-report">
        {data ? say.said(data.title) : say('screens/report.daily')} {date}{' '}
        <Link to="/reports" search={which} className="aside">
          {say('screens/digest.report')}
        </Link>
      </Typography.Title>
      <RefusalAlert error={error} />
      {isLoading && <Skeleton active paragraph={{ rows: 6 }} />}
      {data && (
        <>
          <Figures
            which={which}
            figures={data.figures}
            targets={data.targets}
            sections={['RP-03', 'RP-04', 'RP-02']}
          />
          <div className="two">
            <Regions which={which} />
            <Breaches which={which} by="team" tallies={data.breachesByTeam} />
          </div>
          <Causes which={which} />
        </>
      )}
    </>
  );
};
