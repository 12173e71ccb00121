import { plusDays, type Actor } from '@kefu/kernel';
import { Answers, AnswersFile, By, languageOf, ListOf, page, PageOf, Roles } from '@kefu/service';
import { xlsxType } from '@kefu/tables';
import { Controller, Get, Header, Headers, Param, Query, StreamableFile } from '@nestjs/common';
import {
  breachesByTeam,
  dayCursor,
  lightOf,
  paretoFigures,
  paretoOf,
  readers,
  ReportDays,
  type AnyGrouping,
} from '../../figures/index.js';
import { printPage } from '../print/print-page.js';
import { writeWorkbook } from '../print/write-workbook.js';
import { ReadDailyReports, type DailyReportData } from '../read-daily-reports.js';
import { nameOf, type Wording } from '../report-wording.js';
import { Publications } from '../store/index.js';
import {
  DailyReportView,
  GroupView,
  ListDailyReports,
  ParetoLineView,
  PublicationView,
  WhichComplaintGroups,
  WhichGroups,
  WhichPage,
  WhichPareto,
  WhichReport,
} from './views.js';

@Roles(...readers)
@Controller('daily-reports')
export class DailyReportsController {
  constructor(
    private readonly reports: ReadDailyReports,
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
    const found = await this.publications.list(from ?? '0001-01-01', until, limit + 1);
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
    return printPage(await this.reports.read(by, date, asked), lang ?? languageOf(accepted));
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
    const report = await this.reports.read(by, date, asked);
    return new StreamableFile(await writeWorkbook(report, lang ?? languageOf(accepted)), {
      type: xlsxType,
      disposition: `attachment; filename="daily-report-${report.date}.xlsx"`,
    });
  }

  /** As it was published; as it stands now while it was not. */
  @Answers(DailyReportView)
  @Get(':date')
  async one(@By() by: Actor, @Param('date') date: string, @Query() asked: WhichReport) {
    return viewOf(await this.reports.read(by, date, asked));
  }

  /** The figures of repairs and callbacks by region, team, technician or model. */
  @Answers(ListOf(GroupView))
  @Get(':date/repair')
  async repair(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { by: grouping, ...asked }: WhichGroups,
  ) {
    return { items: groupsIn(await this.reports.read(by, date, asked), grouping) };
  }

  /** The figures of complaints by what they are, where they came from and who handles them (RP-04). */
  @Answers(ListOf(GroupView))
  @Get(':date/complaints')
  async complaints(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { by: grouping, ...asked }: WhichComplaintGroups,
  ) {
    return { items: groupsIn(await this.reports.read(by, date, asked), grouping) };
  }

  /** Causes or categories by how many complaints they have (RP-04). */
  @Answers(ListOf(ParetoLineView))
  @Get(':date/pareto')
  async pareto(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { of, ...asked }: WhichPareto,
  ) {
    const { section, wording } = await this.reports.read(by, date, asked);
    const lines = paretoOf(section.by[of], paretoFigures[of]);
    return { items: lines.map((line) => ({ ...line, name: named(wording, line.key, of) })) };
  }
}

const named = (wording: Wording, key: string | null, of?: AnyGrouping) =>
  key === null ? null : (nameOf(wording, key, of) ?? null);

const groupsIn = ({ section, wording }: DailyReportData, of: AnyGrouping) =>
  (section.by[of] ?? []).map(({ key, figures }) => ({
    key,
    name: named(wording, key, of),
    figures,
  }));

const targetsIn = ({ section, wording }: DailyReportData) =>
  wording.figures.flatMap((figure) => {
    const { target, title } = figure;
    const value = section.figures[figure.figure];
    if (target === undefined) return [];
    const light = lightOf(figure, value);
    return [{ figure: figure.figure, title, target, share: value?.share ?? null, light }];
  });

const viewOf = (report: DailyReportData) => {
  const { section, wording, ...rest } = report;
  const tally = ({ key, count }: { key: string | null; count: number }) => ({
    ...{ key, name: named(wording, key), count },
  });
  return {
    ...rest,
    title: wording.title,
    figures: section.figures,
    targets: targetsIn(report),
    breachesByRule: section.breaches.rule.map(tally),
    breachesByPerson: section.breaches.person.map(tally),
    breachesByTeam: breachesByTeam(section).map(tally),
  };
};
