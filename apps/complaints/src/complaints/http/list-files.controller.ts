import { Readable } from 'node:stream';
import type { Actor, Clock } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import { KnownPeople } from '@kefu/people';
import { AnswersFile, By, CLOCK, languageOf, Roles } from '@kefu/service';
import { csvLines, xlsxBytes, xlsxType } from '@kefu/tables';
import { Controller, Get, Headers, Inject, Query, StreamableFile } from '@nestjs/common';
import { FindComplaints } from '../store/index.js';
import { listRows } from './list-columns.js';
import { filterOf, ListFileQuery } from './requests.js';
import { readers } from './roles.js';

const title = { zh: '投诉工作清单', en: 'Complaints' } as const;

/** The list of complaints as a file: all that the filters of the list let through, in its order. */
@Roles(...readers)
@Controller('complaints')
export class ListFilesController {
  constructor(
    private readonly finding: FindComplaints,
    private readonly people: KnownPeople,
    private readonly customers: KnownCustomers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For a spreadsheet. */
  @AnswersFile('text/csv')
  @Get('list.csv')
  asCsv(
    @By() by: Actor,
    @Query() query: ListFileQuery,
    @Headers('accept-language') accepted?: string,
  ) {
    return new StreamableFile(Readable.from(csvLines(this.rows(by, query, accepted))), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="complaints-to-do.csv"',
    });
  }

  /** The same as a workbook. */
  @AnswersFile(xlsxType)
  @Get('list.xlsx')
  asWorkbook(
    @By() by: Actor,
    @Query() query: ListFileQuery,
    @Headers('accept-language') accepted?: string,
  ) {
    const language = query.lang ?? languageOf(accepted);
    return new StreamableFile(
      xlsxBytes(this.rows(by, query, accepted), { title: title[language] }),
      { type: xlsxType, disposition: 'attachment; filename="complaints-to-do.xlsx"' },
    );
  }

  private rows(
    by: Actor,
    { lang, cursor: _c, limit: _l, ...query }: ListFileQuery,
    accepted?: string,
  ) {
    const all = this.finding.all(by, filterOf(query, this.clock.now()));
    const numbers = { person: this.people.numbers(), customer: this.customers.numbers() };
    return listRows(all, lang ?? languageOf(accepted), numbers);
  }
}
