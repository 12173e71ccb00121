import type { Actor } from '@kefu/kernel';
import {
  AlsoAnswers,
  Answers,
  Asked,
  By,
  Changes,
  Creates,
  ListOf,
  Lists,
  Reads,
  Roles,
  TrailView,
} from '@kefu/service';
import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { acceptOwnership } from '../domain/index.js';
import {
  FindRepairOrders,
  RepairOrderRecord,
  RepairOrderWithCustomer,
  TakeReports,
} from '../store/index.js';
import {
  filterOf,
  ListOrdersQuery,
  OrdersQuery,
  RepairOrderCountView,
  ReportFaultRequest,
} from './requests.js';
import { desk, leads, readers } from './roles.js';
import { ShowOrders } from './show-orders.js';

/** As much of the HTTP reply as is needed. */
interface Reply {
  status(code: number): unknown;
}

@Controller('repair-orders')
export class RepairOrdersController {
  constructor(
    private readonly reports: TakeReports,
    private readonly finding: FindRepairOrders,
    private readonly show: ShowOrders,
  ) {}

  /** Files a new order, or adds to the open one that this is a repeat report of (FR-01). */
  @Creates('', RepairOrderRecord, desk)
  @AlsoAnswers(200, 'It is a repeat report of the open order')
  async report(
    @By() by: Actor,
    @Body() body: ReportFaultRequest,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { stored, again } = await this.reports.take(by, body);
    if (again) reply.status(200);
    return this.show.to(by, stored);
  }

  /**
   * Repair orders by number, state, owner, customer, asset, region, technician, phone or days; what is to
   * be done first, first, unless the newest are asked for. Technicians see their own.
   */
  @Lists('', RepairOrderRecord, readers)
  async list(@By() by: Actor, @Query() { cursor, limit, sort, ...query }: ListOrdersQuery) {
    const found = await this.finding.find(by, filterOf(query), sort ?? 'urgent', { cursor, limit });
    return { ...found, items: found.items.map((order) => this.show.to(by, order)) };
  }

  /** How many there are of each state, by the filters of the list. */
  @Roles(...readers)
  @Answers(ListOf(RepairOrderCountView))
  @Get('counts')
  async count(@By() by: Actor, @Query() { cursor: _c, limit: _l, ...query }: OrdersQuery) {
    return { items: await this.finding.count(by, filterOf(query)) };
  }

  /** Everything that was done to one order, the oldest first (G-03); for leads, too. */
  @Roles(...leads, 'director')
  @Answers(TrailView)
  @Get(':id/trail')
  async trail(@Asked() { id, by }: Asked) {
    await this.show.seen(id, by);
    return this.show.trailOf(id);
  }

  /** One repair order, with how to reach the customer. */
  @Reads(':id', RepairOrderWithCustomer, readers)
  one(@Asked() asked: Asked) {
    return this.show.withCustomer(asked);
  }

  /** Whoever asks answers for the order from now on (G-01). */
  @Changes(':id/accept-ownership', RepairOrderRecord, [...desk, ...leads])
  own(@Asked() asked: Asked) {
    return this.show.after(asked, acceptOwnership);
  }
}
