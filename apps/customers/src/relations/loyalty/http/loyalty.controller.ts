import type { Actor } from '@kefu/kernel';
import { Answers, By, PageOf, Roles } from '@kefu/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { readers } from '../../../whole/access/index.js';
import { Customers } from '../../../records/customers/index.js';
import { countedFrom } from '../domain/index.js';
import { FindLoyalties } from '../store/find-loyalties.js';
import { Loyalties } from '../store/loyalties.js';
import { OrdersHeardOf } from '../store/orders-heard-of.js';
import { FindLoyaltiesRequest } from './requests.js';
import { explanationViewOf, LoyaltyExplanationView, LoyaltyView, loyaltyViewOf } from './views.js';

/** Customers by class (CU-12). */
@Controller()
export class LoyaltyController {
  constructor(
    private readonly customers: Customers,
    private readonly loyalties: Loyalties,
    private readonly finding: FindLoyalties,
    private readonly orders: OrdersHeardOf,
  ) {}

  /** Customers who have a class, by number. */
  @Roles(...readers)
  @Answers(PageOf(LoyaltyView))
  @Get('loyalty')
  async list(@By() by: Actor, @Query() query: FindLoyaltiesRequest) {
    const { items, ...more } = await this.finding.find(query, by.regions);
    return { ...more, items: items.map(loyaltyViewOf) };
  }

  /** Which figures lead to the class today, question by question. */
  @Roles(...readers)
  @Answers(LoyaltyExplanationView)
  @Get('customers/:id/loyalty')
  async explain(@By() by: Actor, @Param('id') askedId: string) {
    const { id: customerId } = (await this.customers.standingSeen(askedId, by)).state;
    const world = this.loyalties.atPresent();
    const from = countedFrom(world.today, world.limits);
    return explanationViewOf(customerId, await this.orders.figuresOf(customerId, from), world);
  }
}
