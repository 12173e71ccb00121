import type { Actor } from '@kefu/kernel';
import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, knowsOf, type Penalty } from '../domain/index.js';
import { PenaltyRecord } from './penalty-record.js';

@Injectable()
export class Penalties extends aggregatesOf<Penalty>({
  name: 'penalty',
  entity: PenaltyRecord,
  // what people write of it may name the customer
  personal: personalFields(
    (penalty) => penalty.customerId,
    ['ruling', 'appeal', 'costs'],
    forgetCustomer,
  ),
}) {
  override covers(by: Actor, penalty: Penalty): boolean {
    return knowsOf(by, penalty);
  }
}
