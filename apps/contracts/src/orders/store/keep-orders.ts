import type { Actor } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import { Database, nextNumber, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Concerned } from '../../concerns/index.js';
import {
  deliver,
  handOn,
  placeOrder,
  type Delivery,
  type Order,
  type PlaceOrder,
} from '../domain/index.js';
import { Orders } from './orders.js';

const sellers = { rule: 'CT-15', roles: ['sales'] as const };

/** What is decided by who works here and what is on record. */
@Injectable()
export class KeepOrders {
  constructor(
    private readonly orders: Orders,
    private readonly concerned: Concerned,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  place(by: Actor, told: Omit<PlaceOrder, 'number' | 'regionId'>): Promise<Stored<Order>> {
    return this.database.transaction(async () => {
      const concerned = await this.concerned.of(by, told, 'CT-15');
      const { regionId } = concerned;
      await this.people.require(told.salespersonId, { ...sellers, at: '/salespersonId', regionId });
      const number = await nextNumber(this.database, 'customer_order_number', 'OR', 8);
      return this.orders.create(by, (context) =>
        placeOrder({ ...told, ...concerned, number }, context),
      );
    });
  }

  deliver(asked: Asked, told: Delivery): Promise<Stored<Order>> {
    return this.orders.changeSeen(asked, async (order, context) => {
      const { assetId } = told;
      if (assetId !== undefined) {
        await this.concerned.requireAsset(assetId, order.customerId, 'CT-15');
      }
      return deliver(order, told, context);
    });
  }

  handOn(asked: Asked, ownerId: string, reason: string): Promise<Stored<Order>> {
    return this.orders.changeSeen(asked, async (order, context) => {
      const { regionId } = order;
      const roles = ['sales', 'account-manager', 'manager'] as const;
      await this.people.require(ownerId, { rule: 'CT-15', at: '/ownerId', roles, regionId });
      return handOn(order, ownerId, context, reason);
    });
  }
}
