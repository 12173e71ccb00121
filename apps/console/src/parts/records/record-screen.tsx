import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useRecordId } from '../../app/address';
import { useSession } from '../../app/session';
import { keyOf } from '../../app/work';
import { useWords } from '../../words/use-words';
import { DeadlineTag } from '../deadline-tag';
import { Deadlines } from '../deadlines';
import { Deeds, type Deed } from '../deeds';
import { Facts, Status } from '../facts';
import { Part, RecordPage } from '../record-page';
import type { Shown } from '../shown';
import { Trail } from '../trail';
import type { Service } from './service';

/** A deed of a record: in which of its states it may be done; in any, where nothing is said. */
export interface Verb<T> extends Omit<Deed, 'name' | 'when' | 'initial'> {
  readonly verb: string;
  readonly in?: readonly string[];
  readonly when?: (record: T, me: string) => boolean;
  readonly initial?: (record: T) => Readonly<Record<string, unknown>>;
}

interface Held {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly customerId?: string;
  readonly contractId?: string;
  readonly kind?: string;
  readonly dueAt?: string;
}

interface RecordOf<T> {
  readonly of: Service;
  /** The aggregate, as others are told of who has it open. */
  readonly kind: string;
  /** The resource's name in operations: `contracts.orders`. */
  readonly resource: string;
  readonly read: (ask: {
    readonly path: { readonly id: string };
    readonly throwOnError: true;
  }) => Promise<{ readonly data: T }>;
  readonly title: (record: T) => ReactNode;
  /** Under which its states are said. */
  readonly words: string;
  readonly verbs: readonly Verb<T>[];
  readonly facts: readonly Shown<T>[];
  readonly parts?: (record: T) => ReactNode;
  /** After how many milliseconds it is read again by itself: while it is being made, say. */
  readonly lookAgain?: (record: T) => number | false;
}

/** The deeds of a record in its present state. */
export const deedsIn = <T extends { readonly status: string }>(
  record: T,
  resource: string,
  verbs: readonly Verb<T>[],
  me = '',
): readonly Deed[] =>
  verbs.map(({ verb, in: states, when = () => true, initial, ...deed }) => ({
    ...deed,
    name: `${resource}.${verb}`,
    when: (states?.includes(record.status) ?? true) && when(record, me),
    ...(initial && { initial: initial(record) }),
  }));

const Aside = ({ of, id, name }: { readonly of: Service; readonly id: string; name: string }) => {
  const say = useWords();
  const mayAudit = useSession()?.roles.some((role) => of.auditors.includes(role));
  const key = keyOf(of.name, name, id);
  return (
    <div>
      <Deadlines
        queryKey={key}
        load={async () => (await of.deadlines({ query: { ref: id }, throwOnError: true })).data}
      />
      {mayAudit && (
        <Part title={say('screens/order.history')}>
          <Trail
            queryKey={key}
            load={async () =>
              (await of.audit({ path: { aggregateId: id }, throwOnError: true })).data
            }
          />
        </Part>
      )}
    </div>
  );
};

/** What its deeds' pickers go by. */
const known = ({ customerId, contractId, kind }: Held) => ({ customerId, contractId, kind });

/** A page of one record: how it stands, what can be done with it, what is known of it, what happened. */
export const recordScreen = <T extends Held>(asked: RecordOf<T>) => {
  const { of, kind, resource, read, title, words, verbs, facts, parts, lookAgain } = asked;
  return function RecordScreen() {
    const say = useWords();
    const id = useRecordId();
    const me = useSession()?.id;
    const query = useQuery({
      queryKey: keyOf(of.name, resource, id),
      queryFn: async () => (await read({ path: { id }, throwOnError: true })).data,
      refetchInterval: ({ state }) => (state.data && lookAgain?.(state.data)) ?? false,
    });
    return (
      <RecordPage<T>
        query={query}
        presence={`${of.name}/${kind}/${id}`}
        title={title}
        tags={({ status, dueAt }) => (
          <>
            <Status of={status} field={words} />
            {dueAt && <DeadlineTag dueAt={dueAt} />}
          </>
        )}
        deeds={(record) => (
          <Deeds
            operations={of.operations}
            path={{ id }}
            version={record.version}
            context={known(record)}
            deeds={deedsIn(record, resource, verbs, me)}
          />
        )}
      >
        {(record) => (
          <div className="two">
            <div>
              <Part title={say('screens/money.about')}>
                <Facts facts={facts.map(({ name, show }) => [name, show(record)])} />
              </Part>
              {parts?.(record)}
            </div>
            <Aside of={of} id={id} name={resource} />
          </div>
        )}
      </RecordPage>
    );
  };
};
