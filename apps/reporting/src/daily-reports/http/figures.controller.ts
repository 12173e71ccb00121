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
import { notFound, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import {
  Answers,
  By,
  InBothLanguages,
  ListOf,
  page,
  PageOf,
  PageQuery,
  Roles,
} from '@kefu/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import {
  catalogue,
  eventCursor,
  figureNamed,
  readers,
  readRecords,
  ReportDays,
  visibleRegions,
  type Figure,
} from '../../figures/index.js';
import { ReadDailyReports } from '../read-daily-reports.js';

const idOrNone = /^(none|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

class WhichRecords extends PageQuery {
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

class FigureView implements Figure {
  @Text() figure!: string;
  @OneOf(['count', 'minutes', 'share', 'score']) kind!: Figure['kind'];
  @Text() rule!: Figure['rule'];
  @Part(() => InBothLanguages) title!: Figure['title'];
  /** What exactly is counted, and on which day. */
  @Part(() => InBothLanguages) definition!: Figure['definition'];
}

class RecordView {
  @Text() figure!: string;
  /** The moment that puts it into its day. */
  @Instant() at!: string;
  /** Of the order or callback whose event it was. */
  @Id() subjectId!: string;
  /** Which of its events; 0 where a state is counted and not an event. */
  @Int() sequence!: number;
  @Id(optional) orderId!: string | null;
  @Text(optional) orderNumber!: string | null;
  @Id(optional) callbackId!: string | null;
  @Text(optional) regionId!: string | null;
  @Id(optional) teamId!: string | null;
  @Id(optional) technicianId!: string | null;
  @Text(optional) technicianNumber!: string | null;
  @Text(optional) model!: string | null;
  /** Of a breach the rule that was broken; of a callback the rule that asks for it. */
  @Text(optional) rule!: string | null;
  @Id(optional) personId!: string | null;
  @Text(optional) personNumber!: string | null;
  /** Minutes, a score, or 1 and 0 for yes and no. */
  @Num({}, optional) value!: number | null;
}

@Roles(...readers)
@Controller('figures')
export class FiguresController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly reports: ReadDailyReports,
    private readonly days: ReportDays,
  ) {}

  /** Every figure, and what exactly it counts. */
  @Answers(ListOf(FigureView))
  @Get()
  list() {
    return { items: catalogue };
  }

  /** The records behind a figure. */
  @Answers(PageOf(RecordView))
  @Get(':figure/records')
  async records(@By() by: Actor, @Param('figure') figure: string, @Query() asked: WhichRecords) {
    if (!figureNamed(figure)) {
      throw notFound('no-such-figure', { zh: '没有这个指标', en: 'There is no such figure' });
    }
    const { cursor, limit, date, number, region, ...filter } = asked;
    const key = eventCursor(cursor);
    const after = key && { at: key[0], subjectId: key[1], sequence: key[2] };
    const regions = visibleRegions(by, region);
    const { source } = await this.reports.sourceOf(date ?? this.days.today(), number);
    const rows = await readRecords(
      this.database,
      source,
      { figure, regions, ...filter },
      after,
      limit,
    );
    return page(rows, limit, ({ at, subjectId, sequence }) => [at, subjectId, sequence]);
  }
}
