import type { Actor } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import {
  Answers,
  By,
  everyPage,
  ListOf,
  PageOf,
  Roles,
  Sheets,
  Spoken,
  type Language,
} from '@kefu/service';
import { tableOf } from '@kefu/tables';
import { Controller, Get, Query } from '@nestjs/common';
import { analysts } from '../../complaints/index.js';
import { AnalyseCases, FindCases } from '../store/index.js';
import { columns } from './case-columns.js';
import { CaseQuery, ExportQuery, FiguresQuery, ParetoQuery, TrendQuery } from './requests.js';
import { CaseView, FiguresView, ParetoView, StepView } from './views.js';

const sheet = {
  name: 'complaints',
  title: { zh: '投诉清单', en: 'Complaints' },
  workbook: 'The same as a workbook.',
};

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
  @Sheets('cases', 'class', sheet)
  async sheet(
    @By() by: Actor,
    @Query() { lang: _lang, cursor: _c, limit: _l, ...filter }: ExportQuery,
    @Spoken() language: Language,
  ) {
    const pages = await everyPage((range) => this.finding.find(by, filter, range), {
      limit: 1_000,
      shown: (one) => one,
    });
    const numberOf = this.people.numbers();
    return tableOf(columns, language, pages, { knownOf: () => numberOf });
  }
}
