import type { Actor, Clock } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import { KnownPeople } from '@kefu/people';
import { By, CLOCK, everyPage, Roles, Sheets, Spoken, type Language } from '@kefu/service';
import { tableOf } from '@kefu/tables';
import { Controller, Inject, Query } from '@nestjs/common';
import { FindComplaints } from '../store/index.js';
import { columns } from './list-columns.js';
import { filterOf, ListFileQuery } from './requests.js';
import { readers } from './roles.js';

const sheet = {
  name: 'complaints-to-do',
  title: { zh: '投诉工作清单', en: 'Complaints' },
  workbook: 'The same as a workbook.',
};

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
  @Sheets('list', 'class', sheet)
  async sheet(
    @By() by: Actor,
    @Query() { lang: _lang, cursor: _c, limit: _l, ...query }: ListFileQuery,
    @Spoken() language: Language,
  ) {
    const filter = filterOf(query, this.clock.now());
    const pages = await everyPage((range) => this.finding.find(by, filter, range), {
      shown: ({ state }) => state,
    });
    const numbers = { person: this.people.numbers(), customer: this.customers.numbers() };
    return tableOf(columns, language, pages, { knownOf: () => numbers });
  }
}
