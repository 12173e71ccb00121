import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Payment } from '../domain/index.js';
import { PaymentRecord } from './payment-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Payments extends aggregatesOf<Payment>({
  name: 'payment',
  entity: PaymentRecord,
  personal: personalFields(
    ({ customerId }) => customerId,
    ['payer', 'reversalReason'],
    forgetCustomer,
  ),
  regionOf: ({ regionId }) => regionId,
}) {}
