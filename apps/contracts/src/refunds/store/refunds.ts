import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Refund } from '../domain/index.js';
import { RefundRecord } from './refund-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Refunds extends aggregatesOf<Refund>({
  name: 'refund',
  entity: RefundRecord,
  personal: personalFields(({ customerId }) => customerId, ['reason'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {}
