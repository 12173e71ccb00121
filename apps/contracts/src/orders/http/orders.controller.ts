import { Instant, Int, PersonId, Yuan } from '@kefu/fields';
import type { Handbook } from '@kefu/handbook';
import { malformed, type Actor, type Clock } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  HANDBOOK,
  ListOf,
  Lists,
  Reads,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import { followUp, promise } from '../domain/index.js';
import { FindOrders, KeepOrders, OrderRecord, Orders, type SalesCount } from '../store/index.js';
import {
  CountOrdersQuery,
  FindOrdersQuery,
  FollowUpOrderRequest,
  HandOnOrderRequest,
  PlaceOrderRequest,
  PromiseOrderRequest,
} from './requests.js';
import { managers, readers, sellers } from './roles.js';

export class SalesCountView implements SalesCount {
  @PersonId() salespersonId!: string;
  @Int() delivered!: number;
  @Int() accepted!: number;
  @Int() returned!: number;
  /** Of all that were delivered and not returned. */
  @Yuan() amount!: string;
  @Instant() lastDeliveredAt!: string;
}

/** What customers ordered, until they have and accept it (CT-15). */
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly orders: Orders,
    private readonly keeping: KeepOrders,
    private readonly finding: FindOrders,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A customer orders, and is promised it by a day (CT-15). */
  @Creates('', OrderRecord, sellers)
  place(@By() by: Actor, @Body() told: PlaceOrderRequest) {
    return this.keeping.place(by, told);
  }

  /** By state, customer, contract, region, salesperson and owner, the most urgent first. */
  @Lists('', OrderRecord, readers)
  find(
    @By() by: Actor,
    @Query() { cursor, limit, overdue, toFollowUp, ...equal }: FindOrdersQuery,
  ) {
    const filter = {
      ...equal,
      overdueAt: overdue && this.clock.now(),
      toFollowUp: toFollowUp && (true as const),
    };
    return this.finding.find(by, filter, { cursor, limit });
  }

  /** How much was handed over by whom in a period of days (CT-15). */
  @Roles(...readers)
  @Answers(ListOf(SalesCountView))
  @Get('by-salesperson')
  async counts(@By() by: Actor, @Query() { from, to }: CountOrdersQuery) {
    if (to < from) {
      throw malformed('ends-before-it-starts', {
        zh: '结束日期早于开始日期',
        en: 'The period would end before it starts',
      });
    }
    const { calendar } = this.handbook;
    const until = calendar.endOfDay(to);
    return { items: await this.finding.counts(by, calendar.startOfDay(from), until) };
  }

  /** One order. */
  @Reads(':id', OrderRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.orders.seen(id, by);
  }

  /** The customer is promised another day, for a reason; what was promised before stays on record. */
  @Changes(':id/promise', OrderRecord, sellers)
  promise(@Asked() asked: Asked, @Body() told: PromiseOrderRequest) {
    return this.orders.changeSeen(asked, (order, context) => promise(order, told, context));
  }

  /** Somebody spoke with the customer about the promised day. */
  @Changes(':id/follow-up', OrderRecord, sellers)
  followUp(@Asked() asked: Asked, @Body() { words }: FollowUpOrderRequest) {
    return this.orders.changeSeen(asked, (order, context) => followUp(order, words, context));
  }

  /** Somebody else follows it up (G-01); it counts for whoever sold it all the same. */
  @Changes(':id/hand-on', OrderRecord, managers)
  handOn(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOnOrderRequest) {
    return this.keeping.handOn(asked, ownerId, reason);
  }
}
