import { Id, Instant, Int, listOf, optional, Part, Text } from '@kefu/fields';
import { AssetRecord } from '../../records/assets/index.js';
import { CustomerView } from '../../records/customers/index.js';
import { EntryView, SentenceView } from './timeline-view.js';

/** Something that a service has not finished yet. */
export class OpenRecordView {
  @Id() recordId!: string;
  @Text() service!: string;
  @Text() kind!: string;
  @Id(optional) assetId?: string | undefined;
  @Instant() openedAt!: string;
  @Instant() lastAt!: string;
  /** What happened to it last. */
  @Part(() => SentenceView) last!: SentenceView;
}

export class RecordCountView {
  @Text() service!: string;
  @Text() kind!: string;
  /** All that there ever were. */
  @Int() total!: number;
  @Int() open!: number;
}

export class OverviewView {
  @Part(() => CustomerView) customer!: CustomerView;
  /** The first ones; `GET customers/{id}/assets` has all. */
  @Part(() => AssetRecord, listOf()) assets!: AssetRecord[];
  /** The newest of what is open, of all services. */
  @Part(() => OpenRecordView, listOf()) open!: OpenRecordView[];
  @Part(() => RecordCountView, listOf()) counts!: RecordCountView[];
  /** The last thing that each service said. */
  @Part(() => EntryView, listOf()) latest!: EntryView[];
}
