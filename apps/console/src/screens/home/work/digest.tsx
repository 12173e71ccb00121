import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton, Table } from 'antd';
import { reportingBreachDigestRead } from '../../../api/reporting/sdk.gen';
import type { DigestLineView } from '../../../api/reporting/types.gen';
import { toInput } from '../../../app/clock';
import { keyOf } from '../../../app/work';
import { PersonName, RegionName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { RuleName } from '../../../parts/rule-note';
import { useWords } from '../../../words/use-words';

const tellers = ['general-manager', 'director', 'manager', 'gm-office'] as const;

interface Line extends DigestLineView {
  readonly key: string;
  readonly children?: readonly Line[];
}

const sum = (lines: readonly DigestLineView[], of: 'count' | 'open'): number =>
  lines.reduce((all, line) => all + line[of], 0);

const first = (lines: readonly DigestLineView[]): string =>
  lines.map(({ firstDueAt }) => firstDueAt).toSorted()[0] ?? '';

/** One line a rule; where several regions or people are behind it, each opens under it. */
const byRule = (lines: readonly DigestLineView[]): readonly Line[] =>
  [...Map.groupBy(lines, ({ rule }) => rule)].map(([rule, own]) => {
    const [one] = own as [DigestLineView, ...DigestLineView[]];
    if (own.length === 1) return { ...one, key: rule };
    return {
      ...one,
      key: rule,
      regionId: null,
      responsibleId: null,
      count: sum(own, 'count'),
      open: sum(own, 'open'),
      ageDays: Math.max(...own.map(({ ageDays }) => ageDays)),
      firstDueAt: first(own),
      children: own.map((line, at) => ({ ...line, key: `${rule} ${at}` })),
    };
  });

const Records = ({ line, to }: { readonly line: Line; readonly to: string }) => {
  const { rule, regionId, responsibleId, firstDueAt, count } = line;
  const asked = {
    rule,
    from: toInput(firstDueAt).slice(0, 10),
    to,
    region: regionId ?? undefined,
    person: responsibleId ?? undefined,
  };
  return (
    <Link to="/breaches" search={asked} aria-label={`${rule} ${count}`}>
      {count}
    </Link>
  );
};

/** What was missed, as few lines as it takes: by rule, and under it by region and whoever was to do it. */
export const Digest = ({ roles }: { readonly roles: readonly string[] }) => {
  const say = useWords();
  const role = tellers.find((one) => roles.includes(one)) ?? 'manager';
  const { data, error, isLoading } = useQuery({
    queryKey: keyOf('reporting', 'breach-digest', role),
    queryFn: async () =>
      (await reportingBreachDigestRead({ query: { role }, throwOnError: true })).data,
  });
  const date = data?.date ?? '';
  return (
    <Part
      title={say('screens/digest.title', { count: data?.count ?? 0 })}
      extra={<Link to="/breaches">{say('screens/home.all')}</Link>}
    >
      <RefusalAlert error={error} />
      {isLoading && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {data && (
        <Table<Line>
          size="small"
          pagination={false}
          dataSource={byRule(data.lines)}
          locale={{ emptyText: say('screens/report.no-breaches') }}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: say.field('rule'), render: (_, { rule }) => <RuleName rule={rule} /> },
            {
              title: say.field('regionId'),
              render: (_, { regionId, children }) =>
                children ? null : <RegionName code={regionId ?? undefined} />,
            },
            {
              title: say.field('responsible'),
              render: (_, { responsibleRole, responsibleId, children }) =>
                children ? null : (
                  <>
                    {say.choice(responsibleRole, 'roles')}{' '}
                    {responsibleId && <PersonName id={responsibleId} />}
                  </>
                ),
            },
            {
              title: say.field('count'),
              align: 'right',
              render: (_, line) => <Records line={line} to={date} />,
            },
            { title: say('screens/digest.open'), align: 'right', dataIndex: 'open' },
            { title: say('screens/digest.age'), align: 'right', dataIndex: 'ageDays' },
          ]}
        />
      )}
    </Part>
  );
};
