import { useAsked, useGo } from '../../app/address';
import { keyOf } from '../../app/work';
import { useWords, type Word } from '../../words/use-words';
import { Deeds } from '../deeds';
import type { Filter } from '../list/filter-input';
import { ListPage, type Page } from '../list/list-page';
import type { Shown } from '../shown';
import type { Service } from './service';

interface ListOf<T> {
  readonly of: Service;
  readonly title: Word;
  /** Its address, and the resource of the service. */
  readonly at: `/${string}`;
  readonly list: (ask: {
    readonly query: Readonly<Record<string, string>> & { cursor?: string; limit: number };
    readonly throwOnError: true;
  }) => Promise<{ readonly data: Page<T> }>;
  readonly filters?: readonly Filter[];
  readonly columns: readonly Shown<T>[];
  /** What begins one; for the customer or the contract that the list is of, where it is of one. */
  readonly begin?: string;
  /** What is sent with it and not asked. */
  readonly given?: Readonly<Record<string, unknown>>;
}

const whose: readonly Filter[] = [
  { name: 'customerId', kind: 'of' },
  { name: 'contractId', kind: 'of' },
];

/** A page that lists the records of one kind, and begins another. */
export const listScreen = <T extends { readonly id: string }>({
  of,
  title,
  at,
  list,
  filters = [],
  columns,
  begin,
  given,
}: ListOf<T>) =>
  function ListScreen() {
    const say = useWords();
    const go = useGo();
    const { customerId, contractId } = useAsked();
    const known = { ...(customerId && { customerId }), ...(contractId && { contractId }) };
    return (
      <ListPage<T>
        title={say(title)}
        queryKey={keyOf(of.name, at.slice(1))}
        load={async (query) => (await list({ query, throwOnError: true })).data}
        addressOf={({ id }) => `${at}/${id}`}
        filters={[...filters, ...whose]}
        columns={columns}
        actions={
          begin && (
            <Deeds
              operations={of.operations}
              context={known}
              deeds={[
                {
                  name: begin,
                  given: { ...given, ...known },
                  onDone: (answer) => {
                    go(`${at}/${(answer as { readonly id: string }).id}`);
                  },
                },
              ]}
            />
          )
        }
      />
    );
  };
