import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { complaintsAnalysisFiguresList } from '../../../api/complaints/sdk.gen';
import type { FiguresView } from '../../../api/complaints/types.gen';
import { keyOf } from '../../../app/work';
import { Money } from '../../../parts/facts';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';
import { filterOf, useAnalysis } from './asked';
import { FigureTable } from './figure-table';
import { useKeyNames } from './use-key-names';

const useFigures = (by?: ReturnType<typeof useAnalysis>['by']) => {
  const { filter } = useAnalysis();
  return useQuery({
    queryKey: keyOf('complaints', 'analysis', 'figures', by, filter),
    queryFn: async () =>
      (await complaintsAnalysisFiguresList({ query: { by, ...filter }, throwOnError: true })).data
        .items,
  });
};

const measured = (of: FiguresView) => [
  of.received,
  of.ended,
  of.open,
  of.shareHandled,
  of.medianDays,
  of.p90Days,
  of.rounds,
  <Money key="c" amount={of.cost} />,
  of.shareRepeated,
  of.shareNotContent,
];

/** Time to close, rounds, cost and what came up again: of all together, and of each kind. */
export const Figures = () => {
  const say = useWords();
  const { by, filter } = useAnalysis();
  const nameOf = useKeyNames(by);
  const whole = useFigures();
  const each = useFigures(by);
  const title = say('screens/analysis.figures');
  return (
    <Part title={title}>
      <RefusalAlert error={whole.error ?? each.error} />
      <FigureTable
        label={title}
        heads={[
          say.field(by),
          say('screens/analysis.received'),
          say('screens/analysis.ended'),
          say('screens/analysis.open'),
          say('screens/analysis.handled'),
          say('screens/analysis.median'),
          say('screens/analysis.p90'),
          say('screens/analysis.rounds'),
          say('screens/analysis.cost'),
          say('screens/analysis.repeated'),
          say('screens/analysis.not-content'),
        ]}
        rows={[
          ...(whole.data ?? []).map((all) => [
            <Link key="l" to="/analysis/cases" search={filter}>
              {say('screens/analysis.all')}
            </Link>,
            ...measured(all),
          ]),
          ...(each.data ?? []).map((one) => [
            one.key === undefined ? (
              nameOf(one.key)
            ) : (
              <Link key="l" to="/analysis/cases" search={{ ...filter, [filterOf(by)]: one.key }}>
                {nameOf(one.key)}
              </Link>
            ),
            ...measured(one),
          ]),
        ]}
      />
    </Part>
  );
};
