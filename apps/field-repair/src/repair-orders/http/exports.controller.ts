import type { Actor } from '@kefu/kernel';
import { By, everyPage, Sheets, Spoken, type Language } from '@kefu/service';
import { tableOf, type Column } from '@kefu/tables';
import { Controller, Query } from '@nestjs/common';
import type { RepairOrder } from '../domain/index.js';
import { FindRepairOrders } from '../store/index.js';
import { filterOf, OrdersQuery } from './requests.js';
import { exporters } from './roles.js';
import { ShowOrders } from './show-orders.js';

const columns: readonly Column<RepairOrder>[] = [
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

const sheet = { name: 'repair-orders', title: { zh: '报修单', en: 'Repair orders' } };

/** What the list of orders shows, as a file for a spreadsheet. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly finding: FindRepairOrders,
    private readonly show: ShowOrders,
  ) {}

  /** The orders of the list, by its filters, with the regions and masks of who asks. */
  @Sheets('repair-orders', exporters, sheet)
  async sheet(
    @By() by: Actor,
    @Query() { cursor, limit: _limit, ...query }: OrdersQuery,
    @Spoken() language: Language,
  ) {
    const pages = await everyPage(
      (range) => this.finding.find(by, filterOf(query), 'urgent', range),
      { cursor, shown: (one) => this.show.to(by, one).state },
    );
    return tableOf(columns, language, pages);
  }
}
