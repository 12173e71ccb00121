import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { writeMoment } from '../app/clock';
import { useWords } from '../words/use-words';

export const Moment = ({ at }: { readonly at: string | undefined }) => {
  const { language } = useWords();
  return at === undefined ? <>—</> : <time dateTime={at}>{writeMoment(at, language)}</time>;
};

export const Money = ({ amount }: { readonly amount: string | undefined }) => (
  <span className="money">
    {amount === undefined ? '—' : `¥ ${amount.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')}`}
  </span>
);

const tones: Readonly<Record<string, string>> = {
  closed: 'plain',
  cancelled: 'plain',
  voided: 'plain',
  unsolved: 'error',
  reported: 'warning',
  completed: 'success',
  active: 'success',
};

export const Status = ({
  of,
  field = 'status',
}: {
  readonly of: string;
  readonly field?: string;
}) => (
  <span className="tag" data-tone={tones[of] ?? 'info'}>
    {useWords().choice(of, field)}
  </span>
);

export type Fact = readonly [name: string, value: ReactNode];

/** What is known of a record, under the names of its fields; what is not known is not shown. */
export const Facts = ({
  facts,
  columns = 2,
}: {
  readonly facts: readonly Fact[];
  readonly columns?: number;
}) => {
  const say = useWords();
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, sm: 1, md: columns }}
      items={known.map(([name, value]) => ({ key: name, label: say.field(name), children: value }))}
    />
  );
};
