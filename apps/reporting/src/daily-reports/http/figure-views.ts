import {
  Code,
  Day,
  Id,
  Instant,
  Int,
  listOf,
  Num,
  OneOf,
  optional,
  Part,
  RuleId,
  Spelled,
  Text,
  Words,
} from '@kefu/fields';
import { InBothLanguages, PageQuery } from '@kefu/service';
import { figureKinds, OrNull, type Figure } from '../../figures/index.js';

const idOrNone = /^(none|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

export class WhichRecords extends PageQuery {
  /** Today where it is not given. */
  @Day(optional) date?: string;
  /** The month as `2026-11`; of a month the date is not asked. */
  @Spelled(/^\d{4}-(0[1-9]|1[0-2])$/, optional) month?: string;
  /** A number under which the day or month was published, or `live`; the latest where it is not given. */
  @Spelled(/^([1-9]\d{0,5}|live)$/, optional) number?: string;
  @Code(optional) region?: string;
  /** Id; `none` for what belongs to no team. */
  @Spelled(idOrNone, optional) team?: string;
  /** Id or staff number; `none` for what concerns no technician. */
  @Words(0, 36, optional) technician?: string;
  @Words(0, 200, optional) model?: string;
  @RuleId(optional) rule?: string;
  /** Who was responsible, who called, or who handled the complaint; id or staff number, `none` where nobody is known. */
  @Words(0, 36, optional) person?: string;
  /** Of a complaint; `none` where it has none, as in the four below. */
  @Code(optional) category?: string;
  @Code(optional) severity?: string;
  @Code(optional) channel?: string;
  @Code(optional) department?: string;
  @Code(optional) cause?: string;
  /** Of what is open, how long it was late: `not-due`, `up-to-30`, `up-to-90`, `up-to-180`, `over-180`. */
  @Code(optional) age?: string;
}

/** One figure of the reports. */
export class FigureView implements Figure {
  @Text() figure!: string;
  @OneOf(figureKinds) kind!: Figure['kind'];
  @RuleId() rule!: Figure['rule'];
  @Part(() => InBothLanguages) title!: Figure['title'];
  /** What exactly is counted, and on which day. */
  @Part(() => InBothLanguages) definition!: Figure['definition'];
  /** Of a ratio, the figures that it is made of. */
  @Text(listOf({ max: 2 }, optional)) of?: [string, string];
}

/** One thing that a figure counts. */
export class RecordView {
  @Text() figure!: string;
  /** The moment that puts it into its day. */
  @Instant() at!: string;
  /** Of the order, callback or complaint whose event it was. */
  @Id() subjectId!: string;
  /** Which of its events; 0 where a state is counted and not an event. */
  @Int() sequence!: number;
  @OrNull() @Id() orderId!: string | null;
  @OrNull() @Text() orderNumber!: string | null;
  @OrNull() @Id() callbackId!: string | null;
  @OrNull() @Id() complaintId!: string | null;
  @OrNull() @Text() complaintNumber!: string | null;
  /** Of a complaint, as at the end of the day; so are the four below. */
  @OrNull() @Text() category!: string | null;
  @OrNull() @Text() severity!: string | null;
  @OrNull() @Text() channel!: string | null;
  @OrNull() @Text() department!: string | null;
  @OrNull() @Text() cause!: string | null;
  /** The receivable, deposit or payout. */
  @OrNull() @Id() claimId!: string | null;
  @OrNull() @Text() claimNumber!: string | null;
  /** Of what is open, how long it was late. */
  @OrNull() @Text() age!: string | null;
  @OrNull() @Text() regionId!: string | null;
  @OrNull() @Id() teamId!: string | null;
  @OrNull() @Part(() => InBothLanguages) teamName!: InBothLanguages | null;
  @OrNull() @Id() technicianId!: string | null;
  @OrNull() @Text() technicianNumber!: string | null;
  @OrNull() @Text() model!: string | null;
  /** Of a breach the rule that was broken; of a callback the rule that asks for it. */
  @OrNull() @RuleId() rule!: string | null;
  @OrNull() @Id() personId!: string | null;
  @OrNull() @Text() personNumber!: string | null;
  /** Minutes, days, rounds, yuan, a score, or 1 and 0 for yes and no. */
  @OrNull() @Num() value!: number | null;
}
