import { Day, Id, Instant, Int, listOf, Num, optional, Part, Text, Yuan } from '@kefu/fields';
import type { Bar, Case, Figures, Pareto, Step } from '../store/index.js';

export class BarView implements Bar {
  /** Absent of those of which it is not known yet. */
  @Text(optional) key?: string;
  @Int() count!: number;
  /** Of all of them, in percent. */
  @Num() share!: number;
  /** Of this one and all before it, in percent. */
  @Num() cumulative!: number;
}

export class ParetoView implements Pareto {
  @Int() total!: number;
  /** The most frequent first. */
  @Part(() => BarView, listOf()) items!: BarView[];
  /** Those of kinds beyond the first thousand. */
  @Int() others!: number;
}

export class StepView implements Step {
  /** First day of the day, week or month. */
  @Day() from!: string;
  @Int() received!: number;
  @Int() ended!: number;
}

export class FiguresView implements Figures {
  /** Absent of all together, and of those of which it is not known yet. */
  @Text(optional) key?: string;
  @Int() received!: number;
  /** Over by now, in whatever way. */
  @Int() ended!: number;
  @Int() open!: number;
  /** Of all received, in percent; the target is 100. */
  @Num() shareHandled!: number;
  /** From when it was received until it ended. */
  @Num({}, optional) medianDays?: number;
  /** Nine of ten ended within so many days. */
  @Num({}, optional) p90Days?: number;
  /** Rounds of negotiation, on average. */
  @Num({}, optional) rounds?: number;
  /** Of all that customers accepted, in yuan. */
  @Yuan() cost!: string;
  /** Of those that were closed, how many came up again, in percent (CP-12). */
  @Num({}, optional) shareRepeated?: number;
  /** Of those whose customer said what they think, how many gave 1 or 2 of 5, in percent. */
  @Num({}, optional) shareNotContent?: number;
}

export class CaseView implements Case {
  @Id() id!: string;
  /** Of an earlier system, what it called it. */
  @Text() number!: string;
  /** `complaint`, or `history` of an earlier system. */
  @Text() source!: string;
  @Text(optional) regionId?: string;
  @Text(optional) area?: string;
  @Text(optional) category?: string;
  @Text(optional) cause?: string;
  @Text(optional) severity?: string;
  @Text(optional) channel?: string;
  @Text(optional) ownerId?: string;
  @Text(optional) department?: string;
  @Instant() receivedAt!: string;
  @Instant(optional) endedAt?: string;
  @Text(optional) outcome?: string;
}
