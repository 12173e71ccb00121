import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Order } from '../domain/index.js';
import { OrderRecord } from './order-record.js';

/** What anybody wrote goes into the audit trail only under the customer's own key. */
@Injectable()
export class Orders extends aggregatesOf<Order>({
  name: 'order',
  entity: OrderRecord,
  personal: personalFields(
    (order) => order.customerId,
    ['followUps', 'promises', 'returned', 'cancelled'],
    forgetCustomer,
  ),
  regionOf: ({ regionId }) => regionId,
}) {}
