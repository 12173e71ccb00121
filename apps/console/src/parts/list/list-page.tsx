import { ReloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useAsked, useGo } from '../../app/address';
import { Button, Empty, Result, Skeleton, Space, Typography } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isWorthAgain, problemOf } from '../../app/ask';
import { isLong, ofAnyLength } from '../../app/queries';
import { useWords } from '../../words/use-words';
import { RefusalAlert } from '../refusal-alert';
import { FilterInput, type Filter } from './filter-input';
import type { Column } from './grid-row';
import { RowGrid } from './row-grid';
import { SavedViews } from './saved-views';
import { steady } from './steady-rows';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface ListPageProps<T extends { readonly id: string }> {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly load: (
    query: Readonly<Record<string, string>> & { cursor?: string; limit: number },
  ) => Promise<Page<T>>;
  readonly columns: readonly Column<T>[];
  readonly filters?: readonly Filter[];
  /** Filters that always hold on this page. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Of a row that has a page of its own. */
  readonly addressOf?: (row: T) => string | undefined;
  /** What can be begun from here. */
  readonly actions?: ReactNode;
}

const PAGE = 100;

const rowsOf = <T,>(data: InfiniteData<Page<T>> | undefined): readonly T[] =>
  data?.pages.flatMap(({ items }) => items) ?? [];

/** A list of any length: its filters stand in the address, its rows stand still, the keyboard goes through it. */
export const ListPage = <T extends { readonly id: string }>(props: ListPageProps<T>) => {
  const { title, queryKey, load, columns, filters = [], fixed = {}, addressOf, actions } = props;
  const say = useWords();
  const go = useGo();
  const search = useAsked();
  const asked = Object.fromEntries(
    filters.flatMap(({ name }) => (search[name] ? [[name, search[name]]] : [])),
  );
  const list = useInfiniteQuery<Page<T>, Error, InfiniteData<Page<T>>, unknown[], string>({
    queryKey: [...queryKey, 'list', asked, fixed],
    queryFn: ({ pageParam }) =>
      load({
        ...asked,
        ...fixed,
        limit: PAGE,
        ...(pageParam ? { cursor: pageParam } : {}),
      } as never),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...ofAnyLength,
  });
  const hasChanged = list.isStale && isLong({ state: list });
  const latest = useMemo(() => rowsOf(list.data), [list.data]);
  const { rows, waiting, settle } = useSteady<T>(
    latest,
    JSON.stringify([asked, fixed]),
    list.data?.pages.length ?? 0,
  );
  const bringUpToDate = () => {
    if (hasChanged) readAnew();
    else settle(latest);
  };
  const readAnew = () =>
    void list.refetch().then(({ data }) => {
      settle(rowsOf(data));
    });
  const change = (name: string, value: string | undefined) => {
    go(undefined, { ...search, [name]: value || undefined }, true);
  };
  return (
    <section className="list-page" aria-label={title}>
      <Space wrap className="list-head">
        <Typography.Title level={1}>{title}</Typography.Title>
        {actions}
      </Space>
      <Space wrap className="list-filters" role="search">
        {filters.map((filter) => (
          <FilterInput
            key={filter.name}
            filter={filter}
            value={asked[filter.name]}
            onChange={(value) => {
              change(filter.name, value);
            }}
          />
        ))}
        <SavedViews list={title} />
        <Button
          icon={<ReloadOutlined />}
          aria-label={say('lists/read-anew')}
          loading={list.isFetching && !list.isLoading}
          onClick={readAnew}
        />
        {(hasChanged || waiting > 0) && (
          <Button type="primary" onClick={bringUpToDate}>
            {hasChanged ? say('lists/changed') : say('lists/waiting', { count: waiting })}
          </Button>
        )}
      </Space>
      {list.error && problemOf(list.error).status === 403 ? (
        <Result
          status="403"
          title={say('lists/no-right')}
          subTitle={problemOf(list.error).detail}
        />
      ) : (
        <RefusalAlert
          error={list.error}
          again={
            isWorthAgain(problemOf(list.error)) ? (
              <Button onClick={() => void list.refetch()}>{say('lists/again')}</Button>
            ) : (
              <Button
                onClick={() => {
                  go(undefined, {}, true);
                }}
              >
                {say('lists/clear')}
              </Button>
            )
          }
        />
      )}
      {list.isLoading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.data && rows.length === 0 && (
        <Empty description={say(Object.keys(asked).length > 0 ? 'lists/none' : 'lists/nothing')} />
      )}
      {rows.length > 0 && (
        <RowGrid<T>
          label={title}
          rows={rows}
          columns={columns}
          onOpen={
            addressOf &&
            ((row) => {
              const address = addressOf(row);
              if (address) go(address);
            })
          }
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </section>
  );
};

const useSteady = <T extends { readonly id: string }>(
  latest: readonly T[],
  of: string,
  pages: number,
) => {
  const [shown, setShown] = useState<{ of: string; order: readonly string[]; pages: number }>({
    of: '',
    order: [],
    pages: 0,
  });
  const same = shown.of === of;
  const before = useRef<readonly T[]>([]);
  const { rows, waiting } = steady(
    same ? shown.order : [],
    latest,
    pages > shown.pages,
    before.current,
  );
  before.current = rows;
  const settle = (to: readonly T[]) => {
    setShown({ of, order: to.map(({ id }) => id), pages });
  };
  useEffect(() => {
    if (latest.length > 0 && (!same || pages > shown.pages)) {
      setShown({ of, order: (same ? rows : latest).map(({ id }) => id), pages });
    }
  }, [latest, same, pages, shown.pages, rows, of]);
  return { rows, waiting, settle };
};
