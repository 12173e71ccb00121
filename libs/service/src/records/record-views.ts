import {
  Day,
  Flag,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  RuleId,
  Spelled,
  Text,
} from '@kefu/fields';
import { As, ByName } from '../openapi/by-name.js';
import { Example } from '../openapi/example-of.js';

/** What people read, in both languages. */
export class InBothLanguages {
  @Text() zh!: string;
  @Text() en!: string;
}

class ResponsibleView {
  @Text() role!: string;
  @Text(optional) personId?: string;
}

class PassedOverView {
  @Day() date!: string;
  @OneOf(['weekend', 'holiday', 'own-day-off', 'resting', 'shut']) why!: string;
  @Part(() => InBothLanguages, optional) name?: InBothLanguages;
}

class AdjustedWorkdayView {
  @Day() date!: string;
  @Part(() => InBothLanguages, optional) name?: InBothLanguages;
}

class RestView {
  @Instant() from!: string;
  @Instant() to!: string;
  /** The rule that lets it rest. */
  @RuleId(optional) rule?: string;
}

class GrantedExtensionView {
  /** When it was due before. */
  @Instant() from!: string;
  @Instant() until!: string;
  @Instant() grantedAt!: string;
  /** The rule that it was granted under. */
  @RuleId() rule!: string;
}

const atTime = { type: 'string', pattern: '^\\d{2}:\\d{2}$' };
/** A limit in the schema: a duration, or days with a time of day. */
export const limit = {
  example: 'PT5M',
  oneOf: [
    { type: 'string', pattern: '^P' },
    {
      type: 'object',
      properties: {
        workingDays: { type: 'integer' },
        days: { type: 'integer' },
        weekday: { type: ['integer', 'string'] },
        at: atTime,
      },
    },
  ],
};

/** Everything that led to a due time. */
export class ExplanationView {
  @Instant() startedAt!: string;
  /** A duration (`PT5M`), or days with a time of day. */
  @As(limit) limit!: unknown;
  /** Whether minutes and hours were counted all day; absent where it is no matter. */
  @OneOf(['round-the-clock', 'opening-hours'], optional) counted?: string;
  /** The centre's time zone. */
  @Text() zone!: string;
  /** Time of day, `18:00`. */
  @Text(optional) closeOfBusiness?: string;
  /** Years whose statutory calendar is not published, so that the due time may yet move. */
  @Int({}, listOf()) provisionalYears!: number[];
  /** Days that did not count. */
  @Part(() => PassedOverView, listOf()) passedOver!: PassedOverView[];
  /** Weekend days that counted, being worked in exchange for a holiday. */
  @Part(() => AdjustedWorkdayView, listOf()) adjustedWorkdays!: AdjustedWorkdayView[];
  /** Times during which it rested. */
  @Part(() => RestView, listOf()) rests!: RestView[];
  /** More time that was granted (G-10); the last one counts. */
  @Part(() => GrantedExtensionView, listOf({}, optional)) extensions?: GrantedExtensionView[];
  /** The due time. */
  @Instant() comesTo!: string;
}

/** One deadline of a record: the last moment that is in time, and how it came about. */
export class DeadlineView {
  @RuleId() rule!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  /** The kind of record that it belongs to. */
  @Text() aggregate!: string;
  /** Id of that record. */
  @Id() ref!: string;
  @Instant() startedAt!: string;
  /** The last moment that is in time. */
  @Instant() dueAt!: string;
  /** `fired`: missed, and the deed is not done; `late`: missed, and done since. */
  @OneOf(['running', 'met', 'fired', 'late', 'cancelled']) status!: string;
  @Instant(optional) settledAt?: string;
  /** Who has to keep it. */
  @Part(() => ResponsibleView, optional) responsible?: ResponsibleView;
  @Part(() => ExplanationView, optional) explanation?: ExplanationView;
  /** The explanation in words. */
  @Part(() => InBothLanguages, optional) explained?: InBothLanguages;
}

class DoerView {
  @Text() id!: string;
  @OneOf(['person', 'service-account', 'system']) kind!: string;
  /** Staff number; absent of whom staff has told nothing. */
  @Text(optional) number?: string;
  /** Where staff tells it: outside of it people are shown by their numbers. */
  @Text(optional) name?: string;
}

/** What was done to a record at one version. */
@Example({ changes: { status: ['reported', 'notified'] } })
export class TrailEntryView {
  @Int() version!: number;
  /** SHA-256 over the hash before and this entry. */
  @Spelled(/^[0-9a-f]{64}$/u) hash!: string;
  /** The kind of the record. */
  @Text() aggregate!: string;
  @Id() aggregateId!: string;
  @Instant() at!: string;
  /** Who did it. */
  @Part(() => DoerView) by!: DoerView;
  @Text(optional) reason?: string;
  /** Types of the events that it caused. */
  @Text(listOf()) events!: string[];
  /** By field, before and after; personal values are sealed. */
  @ByName({ type: 'array', minItems: 2, maxItems: 2 }) changes!: object;
  /** The request or event that it all began with. */
  @Id() correlationId!: string;
  /** The event that caused it. */
  @Id(optional) causationId?: string;
}

/** Everything that was done to one record. */
export class TrailView {
  @Id() aggregateId!: string;
  /** Whether the chain of hashes holds. */
  @Flag() intact!: boolean;
  /** The first version whose hash does not hold. */
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
  /** Why it could not take effect. */
  @Text() error!: string;
  @Instant() diedAt!: string;
  @OneOf(['replayed', 'skipped'], optional) resolution?: string;
  @Instant(optional) resolvedAt?: string;
  @Text(optional) resolvedBy?: string;
  @Text(optional) reason?: string;
}
