import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Statistic, Tag, Tooltip } from 'antd';
import { reportingFiguresList } from '../../api/reporting/sdk.gen';
import type { FigureView, TargetView } from '../../api/reporting/types.gen';
import { keyOf } from '../../app/work';
import { Part } from '../record-page';
import { useWords } from '../../words/use-words';
import { recordsOf, type Which } from './asked';
import { measure, type Value } from './numbers';

interface Props {
  readonly which: Which;
  readonly figures: Readonly<Record<string, Value>>;
  readonly targets: readonly TargetView[];
}

const lights = { green: 'success', yellow: 'warning', red: 'error' } as const;

interface OfTarget {
  readonly of: TargetView;
  readonly kind: FigureView['kind'];
}

const Target = ({ of: { target, light }, kind }: OfTarget) => {
  const say = useWords();
  const most = kind === 'count' ? String(target) : `${target}%`;
  return (
    <Tag color={light ? lights[light] : 'default'}>
      {say('screens/report.target', { target: most })} {light && say(`screens/report.${light}`)}
    </Tag>
  );
};

const all = ['RP-03', 'RP-06', 'RP-02', 'RP-04', 'RP-05'] as const;

const One = ({
  figure: { figure, kind, title, definition, of },
  which,
  figures,
  targets,
}: Props & { readonly figure: FigureView }) => {
  const say = useWords();
  const target = targets.find((one) => one.figure === figure);
  const value = measure(say, kind, figures[figure]);
  return (
    <div className="report-figure">
      <Statistic
        title={<Tooltip title={say.said(definition)}>{say.said(title)}</Tooltip>}
        valueRender={() => (
          // A share of two amounts has no records of its own: those of the whole are shown
          <Link {...recordsOf(which, of?.[1] ?? figure)} aria-label={`${say.said(title)} ${value}`}>
            {value}
          </Link>
        )}
      />
      {target && <Target of={target} kind={kind} />}
    </div>
  );
};

/** Every figure of these sections, with what it counts, its target, and the way to its records. */
export const Figures = ({
  sections = all,
  ...props
}: Props & { readonly sections?: readonly (typeof all)[number][] }) => {
  const say = useWords();
  const { data } = useQuery({
    queryKey: keyOf('reporting', 'figures'),
    queryFn: async () => (await reportingFiguresList({ throwOnError: true })).data.items,
    staleTime: Infinity,
  });
  return sections.map((rule) => {
    // What a report of long ago did not count is not shown as nothing
    const own = (data ?? []).filter((one) => one.rule === rule && props.figures[one.figure]);
    if (own.length === 0) return null;
    return (
      <Part key={rule} title={say(`screens/report.${rule}`)}>
        <div className="report-figures">
          {own.map((figure) => (
            <One key={figure.figure} figure={figure} {...props} />
          ))}
        </div>
      </Part>
    );
  });
};
