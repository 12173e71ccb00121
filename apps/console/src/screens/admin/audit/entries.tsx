import { Table, Typography } from 'antd';
import { Moment } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import type { TrailEntry } from '../../../parts/trail';
import { useWords } from '../../../words/use-words';

export interface Entry extends TrailEntry {
  readonly changes: Readonly<Record<string, readonly unknown[]>>;
}

const MOST = 160;

/** As it was kept; long ones are cut, for a page is no place to compare texts. */
const written = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
};

const Changes = ({ changes }: Pick<Entry, 'changes'>) => {
  const say = useWords();
  return (
    <Table<readonly [string, readonly unknown[]]>
      size="small"
      pagination={false}
      rowKey={([field]) => field}
      dataSource={Object.entries(changes)}
      columns={[
        { title: say('screens/audit.field'), render: (_, [field]) => say.field(field), width: 200 },
        { title: say('screens/audit.before'), render: (_, [, [before]]) => written(before) },
        { title: say('screens/audit.after'), render: (_, [, [, after]]) => written(after) },
      ]}
    />
  );
};

/** The newest first; each opens to what it changed. */
export const Entries = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const say = useWords();
  return (
    <Table<Entry>
      size="small"
      pagination={false}
      rowKey="version"
      dataSource={entries.toReversed()}
      scroll={{ x: 'max-content' }}
      expandable={{
        expandedRowRender: ({ changes }) => <Changes changes={changes} />,
        rowExpandable: ({ changes }) => Object.keys(changes).length > 0,
      }}
      columns={[
        { title: say('screens/audit.version'), dataIndex: 'version', align: 'right' },
        { title: say.field('at'), render: (_, { at }) => <Moment at={at} /> },
        {
          title: say.field('by'),
          render: (_, { by }) =>
            by.name ? (
              `${by.name} ${by.number ?? ''}`
            ) : (
              <PersonName id={by.kind === 'system' ? 'system' : by.id} />
            ),
        },
        {
          title: say('screens/audit.what'),
          render: (_, { events }) => say.events(events),
        },
        {
          title: say.field('reason'),
          render: (_, { reason }) => <Typography.Text>{reason}</Typography.Text>,
        },
      ]}
    />
  );
};
