import type { Actor } from '@kefu/kernel';
import { AlsoAnswers, Asked, By, Changes, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Query, Res } from '@nestjs/common';
import { acceptOwnership } from '../domain/index.js';
import {
  FindRepairOrders,
  RepairOrderRecord,
  RepairOrderWithCustomer,
  TakeReports,
} from '../store/index.js';
import { flagOf, ListOrdersQuery, ReportFaultRequest } from './requests.js';
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

  /** Repair orders by state, customer, asset, region or technician; technicians see their own. */
  @Lists('', RepairOrderRecord, readers)
  async list(@By() by: Actor, @Query() { open, overdue, ...query }: ListOrdersQuery) {
    const filter = { ...query, open: flagOf(open), overdue: flagOf(overdue) };
    const found = await this.finding.find(by, filter);
    return { ...found, items: found.items.map((order) => this.show.to(by, order)) };
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
