import { Id, Instant, optional, Part, Text } from '@kefu/fields';
import type { Plain } from '../../whole/request-formats/index.js';
import { saidBy } from '../said/index.js';
import type { TimelineRow } from '../store/read-timeline.js';

export class SentenceView {
  @Text() zh!: string;
  @Text() en!: string;
}

/** Another customer, by whose number they are known. */
export class OtherCustomerView {
  @Id() id!: string;
  @Text() number!: string;
}

/** One thing that a service said of the customer. */
export class EntryView {
  @Id() id!: string;
  @Instant() at!: string;
  @Text() service!: string;
  /** Of which kind the record is: `repair-order`, `callback`, … */
  @Text() kind!: string;
  /** The type of the event. */
  @Text() event!: string;
  @Id() recordId!: string;
  @Id(optional) assetId?: string | undefined;
  /** Who did it; absent where nobody in particular, or Kefu. */
  @Id(optional) personId?: string | undefined;
  /** The rule of the handbook by which it happened. */
  @Text(optional) rule?: string | undefined;
  @Part(() => SentenceView) sentence!: SentenceView;
  /** To whom an asset went, or from whom it came; absent for who may not see them. */
  @Part(() => OtherCustomerView, optional) otherCustomer?: OtherCustomerView | undefined;
}

export const entryViewOf = (
  row: TimelineRow,
  others: ReadonlyMap<string, string>,
): Plain<EntryView> => ({
  id: row.id,
  at: row.at,
  service: row.service,
  kind: row.kind,
  event: row.event,
  recordId: row.recordId,
  assetId: row.assetId ?? undefined,
  personId: row.personId ?? undefined,
  rule: row.rule ?? undefined,
  sentence: sentenceOf(row.event, row.codes),
  otherCustomer: otherOf(row.codes['otherId'], others),
});

const otherOf = (id: unknown, others: ReadonlyMap<string, string>) => {
  const number = typeof id === 'string' ? others.get(id) : undefined;
  return number === undefined ? undefined : { id: id as string, number };
};

/** The type itself where an earlier version wrote down what this one has no words for. */
export const sentenceOf = (event: string, codes: TimelineRow['codes']): Plain<SentenceView> =>
  saidBy.get(event)?.sentence(codes) ?? { zh: event, en: event };
