import {
  Code,
  Day,
  Id,
  Instant,
  Int,
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
import { OrNull, type Figure } from '../../figures/index.js';

const idOrNone = /^(none|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

export class WhichRecords extends PageQuery {
  /** Today where it is not given. */
  @Day(optional) date?: string;
  /** A number under which the day was published, or `live`; the latest where it is not given. */
  @Spelled(/^([1-9]\d{0,5}|live)$/, optional) number?: string;
  @Code(optional) region?: string;
  /** Id; `none` for what belongs to no team. */
  @Spelled(idOrNone, optional) team?: string;
  /** Id or staff number; `none` for what concerns no technician. */
  @Words(0, 36, optional) technician?: string;
  @Words(0, 200, optional) model?: string;
  @RuleId(optional) rule?: string;
  /** Who was responsible, or who called; id or staff number, `none` where nobody is known. */
  @Words(0, 36, optional) person?: string;
}

/** One figure of the reports. */
export class FigureView implements Figure {
  @Text() figure!: string;
  @OneOf(['count', 'minutes', 'share', 'score']) kind!: Figure['kind'];
  @RuleId() rule!: Figure['rule'];
  @Part(() => InBothLanguages) title!: Figure['title'];
  /** What exactly is counted, and on which day. */
  @Part(() => InBothLanguages) definition!: Figure['definition'];
}

/** One thing that a figure counts. */
export class RecordView {
  @Text() figure!: string;
  /** The moment that puts it into its day. */
  @Instant() at!: string;
  /** Of the order or callback whose event it was. */
  @Id() subjectId!: string;
  /** Which of its events; 0 where a state is counted and not an event. */
  @Int() sequence!: number;
  @OrNull() @Id() orderId!: string | null;
  @OrNull() @Text() orderNumber!: string | null;
  @OrNull() @Id() callbackId!: string | null;
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
  /** Minutes, a score, or 1 and 0 for yes and no. */
  @OrNull() @Num() value!: number | null;
}
