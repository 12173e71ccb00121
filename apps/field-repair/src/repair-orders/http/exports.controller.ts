import { Readable } from 'node:stream';
import type { Actor } from '@kefu/kernel';
import { AnswersFile, By, languageOf, Roles, type Language } from '@kefu/service';
import { csvLines, xlsxBytes, xlsxType } from '@kefu/tables';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import type { RepairOrder } from '../domain/index.js';
import { FindRepairOrders } from '../store/index.js';
import { filterOf, OrdersQuery } from './requests.js';
import { exporters } from './roles.js';
import { ShowOrders } from './show-orders.js';

type Column = readonly [zh: string, en: string, of: (order: RepairOrder) => string | undefined];

const columns: readonly Column[] = [
  ['编号', 'number', ({ number }) => number],
  ['状态', 'status', ({ status }) => status],
  ['区域', 'region', ({ regionId }) => regionId],
  ['型号', 'model', ({ model }) => model],
  ['故障代码', 'fault code', ({ report }) => report.faultCode],
  ['报修时间', 'reported at', ({ report }) => report.at],
  ['来电人', 'caller', ({ report }) => report.callerName],
  ['回电号码', 'call-back phone', ({ report }) => report.callbackPhone],
  ['重复报修', 'repeat reports', ({ repeats }) => String(repeats.length)],
  ['到场次数', 'visits', ({ visits }) => String(visits.length)],
  ['办理期限', 'due at', ({ dueAt }) => dueAt],
  ['结束时间', 'ended at', ({ ending }) => ending?.at],
  ['结果', 'outcome', ({ ending }) => ending?.outcome],
];

const AT_A_TIME = 200;

/** What the list of orders shows, as a file for a spreadsheet. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly finding: FindRepairOrders,
    private readonly show: ShowOrders,
  ) {}

  /** The orders of the list, by its filters, with the regions and masks of who asks. */
  @Roles(...exporters)
  @AnswersFile('text/csv')
  @Get('repair-orders.csv')
  async asCsv(
    @By() by: Actor,
    @Query() query: OrdersQuery,
    @Headers('accept-language') language?: string,
  ) {
    const rows = await this.rows(by, query, languageOf(language));
    return new StreamableFile(Readable.from(csvLines(rows)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="repair-orders.csv"',
    });
  }

  /** The same as a workbook; every cell is text. */
  @Roles(...exporters)
  @AnswersFile(xlsxType)
  @Get('repair-orders.xlsx')
  async asWorkbook(
    @By() by: Actor,
    @Query() query: OrdersQuery,
    @Headers('accept-language') language?: string,
  ) {
    const spoken = languageOf(language);
    const rows = await this.rows(by, query, spoken);
    const title = spoken === 'zh' ? '报修单' : 'Repair orders';
    return new StreamableFile(xlsxBytes(rows, { title }), {
      type: xlsxType,
      disposition: 'attachment; filename="repair-orders.xlsx"',
    });
  }

  /** The first page is read before the answer begins, so that what is refused is answered as such. */
  private async rows(by: Actor, { cursor, limit: _limit, ...query }: OrdersQuery, in_: Language) {
    const page = (after?: string) =>
      this.finding.find(by, filterOf(query), 'urgent', { cursor: after, limit: AT_A_TIME });
    const first = await page(cursor);
    const cells = (order: RepairOrder) => columns.map(([, , of]) => of(order) ?? '');
    const shown = (found: typeof first) =>
      found.items.map((order) => cells(this.show.to(by, order).state));
    return (async function* () {
      yield columns.map(([zh, en]) => (in_ === 'zh' ? zh : en));
      for (let found = first; ; found = await page(found.next)) {
        yield* shown(found);
        if (found.next === undefined) return;
      }
    })();
  }
}
