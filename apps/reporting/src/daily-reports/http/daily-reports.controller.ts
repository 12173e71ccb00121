import { plusDays, type Actor } from '@kefu/kernel';
import { Answers, AnswersFile, By, languageOf, ListOf, page, PageOf, Roles } from '@kefu/service';
import { xlsxType } from '@kefu/tables';
import { Controller, Get, Header, Headers, Param, Query, StreamableFile } from '@nestjs/common';
import { breachesByTeam, dayCursor, readers, ReportDays } from '../../figures/index.js';
import { printPage } from '../print/print-page.js';
import { writeWorkbook } from '../print/write-workbook.js';
import { ReadDailyReports, type DailyReportData } from '../read-daily-reports.js';
import type { Wording } from '../report-wording.js';
import { Publications } from '../store/index.js';
import {
  DailyReportView,
  GroupView,
  ListDailyReports,
  PublicationView,
  WhichGroups,
  WhichPage,
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

  /** The repair figures by region, team, technician or model. */
  @Answers(ListOf(GroupView))
  @Get(':date/repair')
  async repair(
    @By() by: Actor,
    @Param('date') date: string,
    @Query() { by: grouping, ...asked }: WhichGroups,
  ) {
    const { section, wording } = await this.reports.read(by, date, asked);
    const items = section.by[grouping].map(({ key, figures }) => ({
      key,
      name: nameOf(wording, key),
      figures,
    }));
    return { items };
  }
}

const nameOf = ({ names }: Wording, key: string | null) =>
  key === null ? null : (names[key] ?? null);

const viewOf = ({ section, wording, ...report }: DailyReportData) => {
  const named = ({ key, count }: { key: string | null; count: number }) => ({
    key,
    name: nameOf(wording, key),
    count,
  });
  return {
    ...report,
    title: wording.title,
    figures: section.figures,
    breachesByRule: section.breaches.rule.map(named),
    breachesByPerson: section.breaches.person.map(named),
    breachesByTeam: breachesByTeam(section).map(named),
  };
};
