import { Flag, Id, Instant, Int, listOf, OneOf, optional, Part, Text, Json } from '@kefu/fields';
import { IsHash } from 'class-validator';
import { Example } from '../openapi/example-of.js';

export class InBothLanguages {
  @Text() zh!: string;
  @Text() en!: string;
}

class ResponsibleView {
  @Text() role!: string;
  @Text(optional) personId?: string;
}

/** One deadline of a record: the last moment that is in time, and how it came about. */
export class DeadlineView {
  @Text() rule!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  @Text() aggregate!: string;
  @Id() ref!: string;
  @Instant() startedAt!: string;
  @Instant() dueAt!: string;
  /** `fired`: missed, and the deed is not done; `late`: missed, and done since. */
  @OneOf(['running', 'met', 'fired', 'late', 'cancelled']) status!: string;
  @Instant(optional) settledAt?: string;
  @Part(() => ResponsibleView, optional) responsible?: ResponsibleView;
  @Json(optional) explanation?: object;
  @Part(() => InBothLanguages, optional) explained?: InBothLanguages;
}

class DoerView {
  @Text() id!: string;
  @OneOf(['person', 'service-account', 'system']) kind!: string;
}

/** What was done to a record at one version. */
@Example({ changes: { status: ['reported', 'notified'] } })
export class TrailEntryView {
  @Int() version!: number;
  /** SHA-256 over the hash before and this entry. */
  @IsHash('sha256')
  hash!: string;

  @Text() aggregate!: string;
  @Id() aggregateId!: string;
  @Instant() at!: string;
  @Part(() => DoerView) by!: DoerView;
  @Text(optional) reason?: string;
  /** Types of the events that it caused. */
  @Text(listOf()) events!: string[];
  /** By field, before and after; personal values are sealed. */
  @Json() changes!: object;
  @Id() correlationId!: string;
  @Id(optional) causationId?: string;
}

export class TrailView {
  @Id() aggregateId!: string;
  /** Whether the chain of hashes holds. */
  @Flag() intact!: boolean;
  @Int({}, optional) firstBrokenVersion?: number;
  @Part(() => TrailEntryView, listOf()) entries!: TrailEntryView[];
}

/** An event that could not take effect; never with its body, which not everybody may read. */
export class DeadLetterView {
  @Id() id!: string;
  /** The service that sent it. */
  @Text() source!: string;
  /** Where it stands in that service's stream, where it could not be read. */
  @Int({}, optional) streamSequence?: number;
  /** Absent, as `aggregateId` and `sequence`, of what could not even be read as an event. */
  @Text(optional) type?: string;
  @Id(optional) aggregateId?: string;
  @Int({}, optional) sequence?: number;
  @Text() error!: string;
  @Instant() diedAt!: string;
  @OneOf(['replayed', 'skipped'], optional) resolution?: string;
  @Instant(optional) resolvedAt?: string;
  @Text(optional) resolvedBy?: string;
  @Text(optional) reason?: string;
}
