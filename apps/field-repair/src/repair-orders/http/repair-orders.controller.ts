import { serves, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import {
  AlsoAnswers,
  Answers,
  By,
  decodeCursor,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import {
  acceptOwnership,
  isOnlyTechnician,
  keep,
  mayAct,
  reportAgain,
  reportFault,
} from '../domain/index.js';
import { AssetRecords, FindRepairOrders, RepairOrders } from '../store/index.js';
import { DESK, LEADS, READERS } from './may-do.js';
import { ListOrdersQuery, ReportFaultRequest } from './requests.js';
import { ShowOrder } from './show-order.js';
import { RepairOrderView, RepairOrderWithCustomerView } from './views.js';

/** As much of the HTTP reply as is needed. */
interface Reply {
  status(code: number): unknown;
}

const flag = (text: 'true' | 'false' | undefined): boolean | undefined =>
  text === undefined ? undefined : text === 'true';

@Controller('repair-orders')
export class RepairOrdersController {
  constructor(
    @Inject(RepairOrders) private readonly orders: RepairOrders,
    @Inject(AssetRecords) private readonly records: AssetRecords,
    @Inject(FindRepairOrders) private readonly find: FindRepairOrders,
    @Inject(ShowOrder) private readonly show: ShowOrder,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Files a new order, or adds to the open one that this is a repeat report of (FR-01). */
  @Roles(...DESK)
  @Answers(RepairOrderView)
  @AlsoAnswers(200, 'It is a repeat report of the open order')
  @Post()
  async report(
    @By() by: Actor,
    @Body() body: ReportFaultRequest,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { stored, again } = await this.database.transaction(async () => {
      const { customerId: named, ...said } = body;
      const request = { ...said, customerId: await this.records.reporting(named) };
      const asset = await this.records.asset(request.assetId);
      const open = await this.records.openOrderOf(request.assetId);
      if (open) {
        const decide = this.orders.change(open, by, (order, context) =>
          reportAgain(order, request, asset, context),
        );
        return { stored: await decide, again: true };
      }
      const number = await this.records.nextOrderNumber();
      const file = this.orders.create(by, (context) =>
        reportFault(request, asset, number, context),
      );
      return { stored: await file, again: false };
    });
    if (again) reply.status(200);
    return this.show.answer(stored, by);
  }

  /** Repair orders by state, customer, asset, region or technician; technicians see their own. */
  @Roles(...READERS)
  @Answers(PageOf(RepairOrderView))
  @Get()
  async list(@By() by: Actor, @Query() query: ListOrdersQuery) {
    const { cursor, limit, status, assetId, regionId } = query;
    const customerId = query.customerId && (await this.records.standing(query.customerId));
    const after = decodeCursor(cursor, ['id'])?.[0];
    const ownOnly = isOnlyTechnician(by);
    // His own orders wherever they are: he may have been sent into another region (FR-07)
    const mine = ownOnly ? ['*'] : by.regions;
    const foreign = regionId !== undefined && !ownOnly && !serves(by.regions, regionId);
    const rows = await this.find.list({
      regions: foreign ? [] : regionId ? [regionId] : mine,
      status,
      customerId,
      assetId,
      technicianId: ownOnly ? by.id : query.technicianId,
      open: flag(query.open),
      overdue: flag(query.overdue),
      after,
      limit: limit + 1,
    });
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (order) => this.show.view(order, by),
    );
  }

  /** One repair order, with how to reach the customer. */
  @Roles(...READERS)
  @Answers(RepairOrderWithCustomerView)
  @Get(':id')
  async one(@By() by: Actor, @Param('id') id: string) {
    const stored = await this.orders.get(id);
    keep(mayAct, { order: stored.state, by });
    return this.show.withCustomer(stored, by);
  }

  /** Whoever asks answers for the order from now on (G-01). */
  @Roles(...DESK, ...LEADS)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/accept-ownership')
  async own(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return this.show.answer(await this.orders.change(id, by, acceptOwnership, { ifVersion }), by);
  }
}
