import { Instant, listOf, OneOf, optional, Part, RuleId, Text } from '@kefu/fields';
import { InBothLanguages } from '@kefu/service';
import { traceSteps, type TraceEntry, type TraceStep } from '../trace/steps.js';
import type { TraceLimit } from '../trace/read-trace.js';

const steps = Object.keys(traceSteps) as TraceStep[];

export class TraceEntryView implements TraceEntry {
  /** Of GB/T 19012-2019. */
  @OneOf(steps) step!: TraceStep;
  @Instant() at!: string;
  @Text(optional) by?: string;
  /** Their staff number, where it is known. */
  @Text(optional) byNumber?: string;
  @Part(() => InBothLanguages) what!: InBothLanguages;
  /** As somebody said or wrote it. */
  @Text(optional) words?: string;
}

export class TraceRestView {
  @Instant() from!: string;
  @Instant() to!: string;
  /** The rule that lets it rest. */
  @RuleId(optional) rule?: string;
}

export class TraceLimitView implements TraceLimit {
  @RuleId() rule!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  @Instant() startedAt!: string;
  /** The last moment that is in time. */
  @Instant() dueAt!: string;
  /** `fired`: missed, and the deed is not done; `late`: missed, and done since. */
  @OneOf(['running', 'met', 'fired', 'late', 'cancelled']) status!: TraceLimit['status'];
  @Instant(optional) settledAt?: string;
  @Part(() => TraceRestView, listOf()) rests!: readonly TraceRestView[];
  /** How it came about, in words. */
  @Part(() => InBothLanguages) explained!: InBothLanguages;
}

/** One complaint as evidence: what happened by step of the standard, and its limits with their rests. */
export class TraceView {
  @Text() number!: string;
  @Part(() => TraceEntryView, listOf()) entries!: TraceEntryView[];
  @Part(() => TraceLimitView, listOf()) limits!: readonly TraceLimitView[];
}
