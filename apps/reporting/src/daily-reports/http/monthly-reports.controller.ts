import type { Actor } from '@kefu/kernel';
import { Answers, AnswersFile, By, ListOf, page, PageOf, Roles } from '@kefu/service';
import { xlsxType } from '@kefu/tables';
import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { monthCursor, readers, ReportDays } from '../../figures/index.js';
import { ReadReports, type Asked } from '../read-reports.js';
import { Publications } from '../store/index.js';
import { groupsIn, ofMonth, pageOf, paretoIn, viewOf, workbookOf } from './answer-reports.js';
import {
  GroupView,
  ListMonthlyReports,
  MonthlyReportView,
  MonthPublicationView,
  ParetoLineView,
  WhichComplaintGroups,
  WhichContractGroups,
  WhichGroups,
  WhichPage,
  WhichPareto,
  WhichReport,
} from './views.js';

@Roles(...readers)
@Controller('monthly-reports')
export class MonthlyReportsController {
  constructor(
    private readonly reports: ReadReports,
    private readonly publications: Publications,
    private readonly days: ReportDays,
  ) {}

  /** The months that were published, the latest first. */
  @Answers(PageOf(MonthPublicationView))
  @Get()
  async list(@Query() { cursor, limit }: ListMonthlyReports) {
    const before = monthCursor(cursor);
    const found = await this.publications.months(before ?? '9999-12', limit + 1);
    return page(found.map(ofMonth), limit, ({ month }) => [month]);
  }

  /** The report as a page to print. */
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Get(':month.html')
  async print(
    @By() by: Actor,
    @Param('month') month: string,
    @Query() { lang, ...asked }: WhichPage,
    @Headers('accept-language') accepted?: string,
  ) {
    return pageOf(await this.read(by, month, asked), [lang, accepted]);
  }

  /** The report as a workbook. */
  @AnswersFile(xlsxType)
  @Get(':month.xlsx')
  async workbook(
    @By() by: Actor,
    @Param('month') month: string,
    @Query() { lang, ...asked }: WhichPage,
    @Headers('accept-language') accepted?: string,
  ) {
    return workbookOf(await this.read(by, month, asked), [lang, accepted]);
  }

  /** As it was published; as it stands now while it was not. */
  @Answers(MonthlyReportView)
  @Get(':month')
  async one(@By() by: Actor, @Param('month') month: string, @Query() asked: WhichReport) {
    const report = await this.read(by, month, asked);
    const { from, to } = report;
    const publications = report.publications.map(ofMonth);
    return { ...viewOf(report), month: report.date, from, to, publications };
  }

  /** The figures of repairs and callbacks by region, team, technician or model. */
  @Answers(ListOf(GroupView))
  @Get(':month/repair')
  async repair(
    @By() by: Actor,
    @Param('month') month: string,
    @Query() { by: grouping, ...asked }: WhichGroups,
  ) {
    return { items: groupsIn(await this.read(by, month, asked), grouping) };
  }

  /** The figures of complaints by what they are, where they came from and who handles them (RP-04). */
  @Answers(ListOf(GroupView))
  @Get(':month/complaints')
  async complaints(
    @By() by: Actor,
    @Param('month') month: string,
    @Query() { by: grouping, ...asked }: WhichComplaintGroups,
  ) {
    return { items: groupsIn(await this.read(by, month, asked), grouping) };
  }

  /** The figures of receivables and deposits by region and age (RP-05). */
  @Answers(ListOf(GroupView))
  @Get(':month/contracts')
  async contracts(
    @By() by: Actor,
    @Param('month') month: string,
    @Query() { by: grouping, ...asked }: WhichContractGroups,
  ) {
    return { items: groupsIn(await this.read(by, month, asked), grouping) };
  }

  /** Causes or categories by how many complaints they have (RP-04). */
  @Answers(ListOf(ParetoLineView))
  @Get(':month/pareto')
  async pareto(
    @By() by: Actor,
    @Param('month') month: string,
    @Query() { of, ...asked }: WhichPareto,
  ) {
    return { items: paretoIn(await this.read(by, month, asked), of) };
  }

  private read(by: Actor, month: string, asked: Asked) {
    return this.reports.read(by, this.days.readMonth(month), asked);
  }
}
