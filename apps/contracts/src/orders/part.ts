import { happened } from '@kefu/kernel';
import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { OrderDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { takeFromLeavers } from '@kefu/people';
import { changesWhenDue, clockReactions, type ServicePart } from '@kefu/service';
import { CreateOrders } from '../migrations/index.js';
import {
  askToFollowUp,
  concernsOf,
  FOLLOW_UP,
  forgetCustomer,
  handOn,
  type Order,
} from './domain/index.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { readers } from './http/roles.js';
import { FindOrders, KeepOrders, OrderRecord, Orders } from './store/index.js';

export const ordersPart: ServicePart = {
  controllers: [
    OrdersController,
    DeliveriesController,
    followCustomers(Orders, 'customer_order'),
    takeFromLeavers(Orders, {
      table: 'customer_order',
      open: `due_at IS NOT NULL`,
      roles: ['sales', 'account-manager'],
      handOn,
    }),
  ],
  providers: [
    Orders,
    KeepOrders,
    FindOrders,
    ...clockReactions(Orders, 'CT-15', (order: Order, told) =>
      happened(OrderDeadlineBreachedV1, { ...told, ...concernsOf(order) }, 'CT-15'),
    ),
    changesWhenDue(Orders, FOLLOW_UP, 'CT-15', askToFollowUp),
    forgetCustomers(Orders, 'customer_order', forgetCustomer),
  ],
  entities: [OrderRecord],
  migrations: [CreateOrders],
  trails: [[Orders, readers]],
};
