import { plusDays, type Actor } from '@kefu/kernel';
import { Answers, AnswersFile, By, ListOf, page, PageOf, Roles } from '@kefu/service';
import { xlsxType } from '@kefu/tables';
import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { dayCursor, readers, ReportDays } from '../../figures/index.js';
import { ReadReports, type Asked } from '../read-reports.js';
import { Publications } from '../store/index.js';
import { groupsIn, pageOf, paretoIn, viewOf, workbookOf } from './answer-reports.js';
import {
  DailyReportView,
  GroupView,
  ListDailyReports,
  ParetoLineView,
  PublicationView,
  WhichComplaintGroups,
  WhichContractGroups,
  WhichGroups,
  WhichPage,
  WhichPareto,
  WhichReport,
} from './views.js';

@Roles(...readers)
@Controller('daily-reports')
export class DailyReportsController {
  constructor(
    private readonly reports: ReadReports,
    private readonly publications: Publications,
    private readonly days: ReportDays,
  ) {}

  /** The days that were published, the latest first. */
  @Answers(PageOf(PublicationView))
  @Get()
  async list(@Query() { cursor, limit, from, to }: ListDailyReports) {
    const after = dayCursor(cursor);
    const last = to ?? this.days.today();
    const until = after !== undefined && after <= last ? plusDays(after, -1) : last;
    const found = await this.publications.days(from ?? '0001-01-01', until, limit + 1);
    return page(found, limit, ({ date }) => [date]);
  }

  /** The report as a page to print. */
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Get(':date.html')
  async print(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { lang, ...asked }: WhichPage,
    @Headers('accept-language') accepted?: string,
  ) {
    return pageOf(await this.read(by, date, asked), [lang, accepted]);
  }

  /** The report as a workbook. */
  @AnswersFile(xlsxType)
  @Get(':date.xlsx')
  async workbook(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { lang, ...asked }: WhichPage,
    @Headers('accept-language') accepted?: string,
  ) {
    return workbookOf(await this.read(by, date, asked), [lang, accepted]);
  }

  /** As it was published; as it stands now while it was not. */
  @Answers(DailyReportView)
  @Get(':date')
  async one(@By() by: Actor, @Param('date') date: string, @Query() asked: WhichReport) {
    const report = await this.read(by, date, asked);
    return { date: report.date, ...viewOf(report) };
  }

  /** The figures of repairs and callbacks by region, team, technician or model. */
  @Answers(ListOf(GroupView))
  @Get(':date/repair')
  async repair(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { by: grouping, ...asked }: WhichGroups,
  ) {
    return { items: groupsIn(await this.read(by, date, asked), grouping) };
  }

  /** The figures of complaints by what they are, where they came from and who handles them (RP-04). */
  @Answers(ListOf(GroupView))
  @Get(':date/complaints')
  async complaints(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { by: grouping, ...asked }: WhichComplaintGroups,
  ) {
    return { items: groupsIn(await this.read(by, date, asked), grouping) };
  }

  /** The figures of receivables and deposits by region and age (RP-05). */
  @Answers(ListOf(GroupView))
  @Get(':date/contracts')
  async contracts(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { by: grouping, ...asked }: WhichContractGroups,
  ) {
    return { items: groupsIn(await this.read(by, date, asked), grouping) };
  }

  /** Causes or categories by how many complaints they have (RP-04). */
  @Answers(ListOf(ParetoLineView))
  @Get(':date/pareto')
  async pareto(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { of, ...asked }: WhichPareto,
  ) {
    return { items: paretoIn(await this.read(by, date, asked), of) };
  }

  private read(by: Actor, date: string, asked: Asked) {
    return this.reports.read(by, this.days.read(date), asked);
  }
}
