import { notFound, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Answers, By, ListOf, page, PageOf, PageQuery, Roles } from '@kefu/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import {
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
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
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date?: string;

  /** A number under which the day was published, or `live`; the latest where it is not given. */
  @IsOptional()
  @Matches(/^([1-9]\d{0,5}|live)$/)
  number?: string;

  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  region?: string;

  /** Id; `none` for what belongs to no team. */
  @IsOptional()
  @Matches(idOrNone)
  team?: string;

  /** Id or staff number; `none` for what concerns no technician. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  technician?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  model?: string;

  @IsOptional()
  @Matches(/^[A-Z]{1,2}-\d{2}$/)
  rule?: string;

  /** Who was responsible, or who called; id or staff number, `none` where nobody is known. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  person?: string;
}

class FigureView implements Figure {
  @IsString()
  figure!: string;

  @IsIn(['count', 'minutes', 'share', 'score'])
  kind!: Figure['kind'];

  @IsString()
  rule!: Figure['rule'];

  @IsObject()
  title!: Figure['title'];

  /** What exactly is counted, and on which day. */
  @IsObject()
  definition!: Figure['definition'];
}

class RecordView {
  @IsString()
  figure!: string;

  /** The moment that puts it into its day. */
  @IsString()
  at!: string;

  /** Of the order or callback whose event it was. */
  @IsUUID()
  subjectId!: string;

  /** Which of its events; 0 where a state is counted and not an event. */
  @IsInt()
  sequence!: number;

  @IsOptional()
  @IsUUID()
  orderId!: string | null;

  @IsOptional()
  @IsString()
  orderNumber!: string | null;

  @IsOptional()
  @IsUUID()
  callbackId!: string | null;

  @IsOptional()
  @IsString()
  regionId!: string | null;

  @IsOptional()
  @IsUUID()
  teamId!: string | null;

  @IsOptional()
  @IsUUID()
  technicianId!: string | null;

  @IsOptional()
  @IsString()
  technicianNumber!: string | null;

  @IsOptional()
  @IsString()
  model!: string | null;

  /** Of a breach the rule that was broken; of a callback the rule that asks for it. */
  @IsOptional()
  @IsString()
  rule!: string | null;

  @IsOptional()
  @IsUUID()
  personId!: string | null;

  @IsOptional()
  @IsString()
  personNumber!: string | null;

  /** Minutes, a score, or 1 and 0 for yes and no. */
  @IsOptional()
  @IsNumber()
  value!: number | null;
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
