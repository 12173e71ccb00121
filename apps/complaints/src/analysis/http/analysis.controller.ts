import { Readable } from 'node:stream';
import type { Actor } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import { Answers, AnswersFile, By, languageOf, ListOf, PageOf, Roles } from '@kefu/service';
import { csvLines, xlsxBytes, xlsxType } from '@kefu/tables';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { analysts } from '../../complaints/index.js';
import { AnalyseCases, FindCases } from '../store/index.js';
import { rowsOf } from './case-columns.js';
import { CaseQuery, ExportQuery, FiguresQuery, ParetoQuery, TrendQuery } from './requests.js';
import { CaseView, FiguresView, ParetoView, StepView } from './views.js';

const title = { zh: '投诉清单', en: 'Complaints' } as const;

/**
 * What complaints of Kefu and of earlier systems come to (CP-14), by what whoever asks may see. Each figure
 * opens to its complaints: `cases` with the same filters.
 */
@Roles(...analysts)
@Controller('analysis')
export class AnalysisController {
  constructor(
    private readonly analysis: AnalyseCases,
    private readonly finding: FindCases,
    private readonly people: KnownPeople,
  ) {}

  /** Which categories, causes, regions … there are most of, with their cumulative share. */
  @Answers(ParetoView)
  @Get('pareto')
  pareto(@By() by: Actor, @Query() { by: of, cursor: _c, limit: _l, ...filter }: ParetoQuery) {
    return this.analysis.pareto(by, of, filter);
  }

  /** How many came and how many ended, by day, week or month. */
  @Answers(ListOf(StepView))
  @Get('trend')
  async trend(@By() by: Actor, @Query() { every, cursor: _c, limit: _l, ...filter }: TrendQuery) {
    return { items: await this.analysis.trend(by, every, filter) };
  }

  /** Time to close, rounds, cost, share handled, repeated and not content; of all or of each kind. */
  @Answers(ListOf(FiguresView))
  @Get('figures')
  async figures(
    @By() by: Actor,
    @Query() { by: of, cursor: _c, limit: _l, ...filter }: FiguresQuery,
  ) {
    return { items: await this.analysis.figures(by, of, filter) };
  }

  /** What a figure is made of, the latest first. */
  @Answers(PageOf(CaseView))
  @Get('cases')
  cases(@By() by: Actor, @Query() { cursor, limit, ...filter }: CaseQuery) {
    return this.finding.find(by, filter, { cursor, limit });
  }

  /** The same as a file for a spreadsheet. */
  @AnswersFile('text/csv')
  @Get('cases.csv')
  asCsv(
    @By() by: Actor,
    @Query() query: ExportQuery,
    @Headers('accept-language') accepted?: string,
  ) {
    return new StreamableFile(Readable.from(csvLines(this.rows(by, query, accepted))), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="complaints.csv"',
    });
  }

  /** The same as a workbook. */
  @AnswersFile(xlsxType)
  @Get('cases.xlsx')
  asWorkbook(
    @By() by: Actor,
    @Query() query: ExportQuery,
    @Headers('accept-language') accepted?: string,
  ) {
    const language = query.lang ?? languageOf(accepted);
    const rows = this.rows(by, query, accepted);
    return new StreamableFile(xlsxBytes(rows, { title: title[language] }), {
      type: xlsxType,
      disposition: 'attachment; filename="complaints.xlsx"',
    });
  }

  private rows(by: Actor, { lang, cursor: _c, limit: _l, ...filter }: ExportQuery, accepted = '') {
    const all = this.finding.all(by, filter);
    return rowsOf(all, lang ?? languageOf(accepted), this.people.numbers());
  }
}
