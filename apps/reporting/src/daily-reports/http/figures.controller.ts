import { notFound, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Answers, By, ListOf, page, PageOf, Roles } from '@kefu/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import {
  catalogue,
  eventCursor,
  figureNamed,
  readers,
  readRecords,
  ReportDays,
  visibleRegions,
  type FigureRecord,
} from '../../figures/index.js';
import { ReadReports } from '../read-reports.js';
import { ReportWording, type NamesById } from '../report-wording.js';
import { FigureView, RecordView, WhichRecords } from './figure-views.js';

@Roles(...readers)
@Controller('figures')
export class FiguresController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly reports: ReadReports,
    private readonly days: ReportDays,
    private readonly words: ReportWording,
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
    const { cursor, limit, date, month, number, region, ...filter } = asked;
    const key = eventCursor(cursor);
    const after = key && { at: key[0], subjectId: key[1], sequence: key[2] };
    const regions = visibleRegions(by, region);
    const of = month ? this.days.readMonth(month) : this.days.read(date ?? this.days.today());
    const { source, publication } = await this.reports.sourceOf(of, number);
    const rows = await readRecords(
      this.database,
      source,
      { figure, regions, ...filter },
      after,
      limit,
    );
    const { names } = await this.words.of(of.date, publication);
    return page(
      rows,
      limit,
      ({ at, subjectId, sequence }) => [at, subjectId, sequence],
      (row) => namedIn(names, row),
    );
  }
}

/** Names of then, where the figure was published. */
const namedIn = (names: NamesById, row: FigureRecord) => {
  const name = (id: string | null) => (id === null ? null : (names[id] ?? null));
  return {
    ...row,
    teamName: name(row.teamId),
    technicianNumber: name(row.technicianId)?.zh ?? null,
    personNumber: name(row.personId)?.zh ?? null,
  };
};
