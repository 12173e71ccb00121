import { plusDays, type Actor } from '@kefu/kernel';
import {
  Answers,
  AnswersFile,
  By,
  ListOf,
  page,
  PageOf,
  Prints,
  Roles,
  Spoken,
  type Language,
} from '@kefu/service';
import { xlsxType } from '@kefu/tables';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { dayCursor, monthCursor, readers, ReportDays } from '../../figures/index.js';
import { printPage } from '../print/print-page.js';
import { writeWorkbook } from '../print/write-workbook.js';
import { ReadReports, type Asked } from '../read-reports.js';
import { Publications } from '../store/index.js';
import { groupsIn, ofMonth, paretoIn, viewOf } from './answer-reports.js';
import {
  DailyReportView,
  GroupView,
  ListDailyReports,
  ListMonthlyReports,
  MonthlyReportView,
  MonthPublicationView,
  ParetoLineView,
  PublicationView,
  WhichComplaintGroups,
  WhichContractGroups,
  WhichGroups,
  WhichPage,
  WhichPareto,
  WhichReport,
} from './views.js';

/** Of a day and of a month alike. */
const both = (path: string): string[] => [
  `daily-reports/:date${path}`,
  `monthly-reports/:month${path}`,
];

interface Of {
  readonly date?: string;
  readonly month?: string;
}

@Roles(...readers)
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReadReports,
    private readonly publications: Publications,
    private readonly days: ReportDays,
  ) {}

  /** The days that were published, the latest first. */
  @Answers(PageOf(PublicationView))
  @Get('daily-reports')
  async listDays(@Query() { cursor, limit, from, to }: ListDailyReports) {
    const after = dayCursor(cursor);
    const last = to ?? this.days.today();
    const until = after !== undefined && after <= last ? plusDays(after, -1) : last;
    const found = await this.publications.days(from ?? '0001-01-01', until, limit + 1);
    return page(found, limit, ({ date }) => [date]);
  }

  /** The months that were published, the latest first. */
  @Answers(PageOf(MonthPublicationView))
  @Get('monthly-reports')
  async listMonths(@Query() { cursor, limit }: ListMonthlyReports) {
    const before = monthCursor(cursor);
    const found = await this.publications.months(before ?? '9999-12', limit + 1);
    return page(found.map(ofMonth), limit, ({ month }) => [month]);
  }

  /** As it was published; as it stands now while it was not. */
  @Answers(DailyReportView)
  @Get('daily-reports/:date')
  async day(@By() by: Actor, @Param() of: Of, @Query() asked: WhichReport) {
    const report = await this.read(by, of, asked);
    return { date: report.date, ...viewOf(report) };
  }

  /** As it was published; as it stands now while it was not. */
  @Answers(MonthlyReportView)
  @Get('monthly-reports/:month')
  async month(@By() by: Actor, @Param() of: Of, @Query() asked: WhichReport) {
    const report = await this.read(by, of, asked);
    const { from, to } = report;
    const publications = report.publications.map(ofMonth);
    return { ...viewOf(report), month: report.date, from, to, publications };
  }

  /** The report as a page to print. */
  @Prints(both('.html'), 'class')
  async print(
    @By() by: Actor,
    @Param() of: Of,
    @Query() asked: WhichPage,
    @Spoken() language: Language,
  ) {
    return printPage(await this.read(by, of, asked), language);
  }

  /** The report as a workbook. */
  @AnswersFile(xlsxType)
  @Get(both('.xlsx'))
  async workbook(
    @By() by: Actor,
    @Param() of: Of,
    @Query() asked: WhichPage,
    @Spoken() language: Language,
  ) {
    const report = await this.read(by, of, asked);
    return new StreamableFile(await writeWorkbook(report, language), {
      type: xlsxType,
      disposition: `attachment; filename="report-${report.date}.xlsx"`,
    });
  }

  /** The figures of repairs and callbacks by region, team, technician or model. */
  @Answers(ListOf(GroupView))
  @Get(both('/repair'))
  async repair(@By() by: Actor, @Param() of: Of, @Query() asked: WhichGroups) {
    return { items: groupsIn(await this.read(by, of, asked), asked.by) };
  }

  /** The figures of complaints by what they are, where they came from and who handles them (RP-04). */
  @Answers(ListOf(GroupView))
  @Get(both('/complaints'))
  async complaints(@By() by: Actor, @Param() of: Of, @Query() asked: WhichComplaintGroups) {
    return { items: groupsIn(await this.read(by, of, asked), asked.by) };
  }

  /** The figures of receivables and deposits by region and age (RP-05). */
  @Answers(ListOf(GroupView))
  @Get(both('/contracts'))
  async contracts(@By() by: Actor, @Param() of: Of, @Query() asked: WhichContractGroups) {
    return { items: groupsIn(await this.read(by, of, asked), asked.by) };
  }

  /** Causes or categories by how many complaints they have (RP-04). */
  @Answers(ListOf(ParetoLineView))
  @Get(both('/pareto'))
  async pareto(@By() by: Actor, @Param() of: Of, @Query() asked: WhichPareto) {
    return { items: paretoIn(await this.read(by, of, asked), asked.of) };
  }

  private read(by: Actor, { date = '', month }: Of, asked: Asked) {
    const { days } = this;
    const of = month === undefined ? days.read(date) : days.readMonth(month);
    return this.reports.read(by, of, asked);
  }
}
