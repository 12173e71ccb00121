import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  By,
  HANDBOOK,
  InFormat,
  Sheets,
  Spoken,
  type Language,
  type SheetFormat,
} from '@kefu/service';
import { Controller, Inject, Query } from '@nestjs/common';
import { eyesOf, exporters, type Eyes } from '../../../whole/access/index.js';
import {
  FindCustomersRequest,
  searchOf,
  type FoundCustomer,
} from '../../../records/search/index.js';
import { rowsOfCustomer, titles } from '../columns.js';
import { beginExport, endExport } from '../domain/export.js';
import { Exports } from '../store/exports.js';
import { PagesOfCustomers } from '../store/pages-of-customers.js';

const sheet = { name: 'customers', title: { zh: '客户', en: 'Customers' } };

@Controller('exports')
export class ExportCustomersController {
  constructor(
    @Inject(PagesOfCustomers) private readonly pages: PagesOfCustomers,
    @Inject(Exports) private readonly exports: Exports,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /**
   * What a search finds, as a file for a spreadsheet and for an import (CU-15): the filters of the list
   * of customers, the regions and masks of who asks; customers with their contacts, and assets in service.
   * A customer with several of them has several rows. That it was taken is on record.
   */
  @Sheets('customers', exporters, sheet)
  async take(
    @By() by: Actor,
    @Query() query: FindCustomersRequest,
    @InFormat() format: SheetFormat,
    @Spoken() language: Language,
  ) {
    const { cursor: _cursor, limit: _limit, sort: _sort, status = 'active', ...rest } = query;
    const search = searchOf(query, by, this.handbook);
    const { state } = await this.exports.create(by, ({ newId }) =>
      beginExport(newId(), format, { ...rest, status }, by),
    );
    const found = this.recorded(by, state.id, this.pages.of(by, search));
    const head = titles.map((title) => title[language]);
    const rows = this.rowsOf(head, found, eyesOf(this.handbook, by));
    return [rows, `customers-${state.id}`] as const;
  }

  /** Whatever ends it, that so many rows went out is on record then. */
  private async *recorded(
    by: Actor,
    id: string,
    pages: AsyncIterable<readonly FoundCustomer[]>,
  ): AsyncGenerator<readonly FoundCustomer[]> {
    let rows = 0;
    let outcome: 'finished' | 'broken-off' = 'broken-off';
    try {
      for await (const page of pages) {
        rows += page.length;
        yield page;
      }
      outcome = 'finished';
    } finally {
      await this.exports.change(id, by, (begun) => endExport(begun, outcome, rows));
    }
  }

  private async *rowsOf(
    head: readonly string[],
    pages: AsyncIterable<readonly FoundCustomer[]>,
    eyes: Eyes,
  ): AsyncGenerator<readonly string[]> {
    yield head;
    for await (const page of pages) {
      const assets = await this.pages.assetsOf(page.map(({ id }) => id));
      for (const customer of page) {
        yield* rowsOfCustomer(customer, assets.get(customer.id) ?? [], eyes);
      }
    }
  }
}
