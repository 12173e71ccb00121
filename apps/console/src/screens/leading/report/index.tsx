import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import {
  reportingDailyReportsRead,
  reportingMonthlyReportsRead,
} from '../../../api/reporting/sdk.gen';
import { keyOf } from '../../../app/work';
import { Moment } from '../../../parts/facts';
import { RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { useWhich, type Which } from '../../../parts/report/asked';
import { Breaches } from '../../../parts/report/breaches';
import { Causes, Regions } from '../../../parts/report/charts';
import { Choose } from './choose';
import { Figures } from '../../../parts/report/figures';

const read = async ({ date, month, region, number }: Which) => {
  const query = { region, number };
  const asked = month
    ? reportingMonthlyReportsRead({ path: { month }, query, throwOnError: true })
    : reportingDailyReportsRead({ path: { date }, query, throwOnError: true });
  return (await asked).data;
};

/** The report of a day or month as a page; every figure opens to its records. */
export const Screen = () => {
  const say = useWords();
  const { which } = useWhich();
  const query = useQuery({
    queryKey: keyOf('reporting', 'reports', which),
    queryFn: () => read(which),
  });
  return (
    <>
      <Choose numbers={(query.data?.publications ?? []).map(({ number }) => number)} />
      <RecordPage
        query={query}
        title={({ title }) => `${say.said(title)} ${which.month ?? which.date}`}
        tags={({ state, number, cutOffAt }) => (
          <>
            <Tag color={state === 'live' ? 'warning' : 'success'}>
              {number ? say('screens/report.number', { number }) : say('screens/report.live')}
            </Tag>
            <span>
              {say('screens/report.cut-off')} <Moment at={cutOffAt} />
            </span>
          </>
        )}
      >
        {({ figures, targets, breachesByRule, breachesByPerson, breachesByTeam }) => (
          <>
            <Figures which={which} figures={figures} targets={targets} />
            <div className="two">
              <Regions which={which} />
              <Causes which={which} />
            </div>
            <div className="cards">
              <Breaches which={which} by="rule" tallies={breachesByRule} />
              <Breaches which={which} by="person" tallies={breachesByPerson} />
              <Breaches which={which} by="team" tallies={breachesByTeam} />
            </div>
          </>
        )}
      </RecordPage>
    </>
  );
};
