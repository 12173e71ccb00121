import { EyeOutlined } from '@ant-design/icons';
import { Button, Card, Result, Skeleton, Space, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { isWorthAgain, problemOf } from '../app/ask';
import { useOthers } from '../app/presence';
import { useWords } from '../words/use-words';
import { PersonName } from './people';
import { RefusalAlert } from './refusal-alert';

interface Props<T> {
  /** How TanStack Query tells it. */
  readonly query: {
    readonly data?: T;
    readonly error: unknown;
    readonly isLoading: boolean;
    readonly refetch: () => unknown;
  };
  /** `complaints/complaint/<id>`: who else has it open is shown. */
  readonly presence?: string;
  readonly title: (record: T) => ReactNode;
  readonly tags?: (record: T) => ReactNode;
  readonly deeds?: (record: T) => ReactNode;
  readonly children: (record: T) => ReactNode;
}

const Others = ({ of }: { readonly of: string | undefined }) => {
  const say = useWords();
  return useOthers(of).map(({ id }) => (
    <Tag key={id} color="gold" icon={<EyeOutlined />}>
      {say('people/also-here')} <PersonName id={id} />
    </Tag>
  ));
};

/** One record on one page: what it is, how it stands, what can be done, and what happened. */
export const RecordPage = <T,>({ query, presence, title, tags, deeds, children }: Props<T>) => {
  const say = useWords();
  const { data, error, isLoading } = query;
  if (isLoading) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (data === undefined) {
    const problem = problemOf(error);
    if (problem.status === 403) return <Result status="403" title={problem.detail} />;
    if (problem.status === 404) return <Result status="404" title={problem.detail} />;
    // An address that no record can have
    if (problem.status === 400) return <Result status="404" title={say('app/nowhere')} />;
    return (
      <RefusalAlert
        error={error}
        again={
          isWorthAgain(problem) && (
            <Button onClick={() => query.refetch()}>{say('lists/again')}</Button>
          )
        }
      />
    );
  }
  return (
    <article className="record">
      <header className="record-head">
        <Space wrap align="center">
          <Typography.Title level={1}>{title(data)}</Typography.Title>
          {tags?.(data)}
          <Others of={presence} />
        </Space>
        {deeds?.(data)}
      </header>
      {children(data)}
    </article>
  );
};

export const Part = ({
  title,
  children,
  extra,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly extra?: ReactNode;
}) => (
  <Card size="small" title={<h2 className="part-title">{title}</h2>} extra={extra} className="part">
    {children}
  </Card>
);
