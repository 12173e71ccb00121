import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Skeleton, Space, Tag, Typography } from 'antd';
import { keyOf } from '../../../../app/work';
import { DeadlineTag } from '../../../../parts/deadline-tag';
import { Deeds } from '../../../../parts/deeds';
import { Moment, Money, Status } from '../../../../parts/facts';
import { CustomerLink } from '../../../../parts/papers';
import { PersonName } from '../../../../parts/people';
import { Part } from '../../../../parts/record-page';
import { RefusalAlert } from '../../../../parts/refusal-alert';
import { useWords } from '../../../../words/use-words';
import type { Mine } from '../blocks';
import type { Ask, Source } from './ask';
import { ofComplaints } from './of-complaints';
import { ofContracts } from './of-contracts';
import { ofCustomers } from './of-customers';
import { ofPayouts } from './of-payouts';
import { ofRepair } from './of-repair';

const sources: readonly Source[] = [
  ...ofComplaints,
  ...ofContracts,
  ...ofPayouts,
  ...ofCustomers,
  ...ofRepair,
];

const urgent = (a: Ask, b: Ask): number =>
  (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || (a.since ?? '').localeCompare(b.since ?? '');

const Name = ({ to, name, change }: Ask) => {
  const say = useWords();
  if (!change) return <Link to={to}>{name}</Link>;
  const [from, next] = change.map((tier) => say.choice(tier, 'tier'));
  return (
    <>
      <CustomerLink id={to.slice('/customers/'.length)} /> {from} → {next}
    </>
  );
};

const One = ({ ask, source }: { readonly ask: Ask; readonly source: Source }) => {
  const say = useWords();
  const { what, id, status, amount, by, since, about, dueAt, version, deeds, to } = ask;
  return (
    <List.Item
      className="ask"
      actions={[
        deeds.length > 0 ? (
          <Deeds
            key="d"
            operations={source.operations}
            path={{ id }}
            version={version}
            deeds={deeds}
          />
        ) : (
          <Link key="o" to={to}>
            {say('screens/approvals.open')}
          </Link>
        ),
      ]}
    >
      <div>
        <Space wrap>
          <Tag color="blue">{say(what)}</Tag>
          <Name {...ask} />
          {status && <Status of={status[0]} field={status[1]} />}
          {amount && <Money amount={amount} />}
          {dueAt && <DeadlineTag dueAt={dueAt} />}
        </Space>
        <div>
          <Typography.Text type="secondary">
            <PersonName id={by} /> {since && <Moment at={since} />} {about}
          </Typography.Text>
        </div>
      </div>
    </List.Item>
  );
};

/** Everything that waits for a word of this person, whichever service it is of; decided in place. */
export const Approvals = ({ mine }: { readonly mine: Mine }) => {
  const say = useWords();
  const own = sources.filter(({ roles }) => roles.some((role) => mine.roles.includes(role)));
  const answers = useQueries({
    queries: own.map((source, at) => ({
      queryKey: keyOf(...source.of, 'approvals', at, mine.me),
      queryFn: () => source.load(mine),
    })),
  });
  const asks = own
    .flatMap((source, at) => (answers[at]?.data ?? []).map((ask) => ({ ask, source })))
    .toSorted((a, b) => urgent(a.ask, b.ask));
  const failed = answers.find(({ error }) => error !== null);
  const isLoading = answers.some((answer) => answer.isLoading);
  return (
    <Part
      title={
        asks.length > 0
          ? say('screens/approvals.count', { count: asks.length })
          : say('screens/approvals.title')
      }
    >
      <RefusalAlert error={failed?.error} />
      {isLoading && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {!isLoading && (
        <List
          size="small"
          dataSource={asks}
          locale={{
            emptyText: (
              <Typography.Text type="secondary">{say('screens/approvals.none')}</Typography.Text>
            ),
          }}
          renderItem={({ ask, source }) => (
            <One key={`${ask.what} ${ask.id}`} ask={ask} source={source} />
          )}
        />
      )}
    </Part>
  );
};
