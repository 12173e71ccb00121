import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Payout } from '../domain/index.js';
import { PayoutRecord } from './payout-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Payouts extends aggregatesOf<Payout>({
  name: 'payout',
  entity: PayoutRecord,
  personal: personalFields(
    ({ customerId }) => customerId,
    ['payee', 'reference', 'reason'],
    forgetCustomer,
  ),
  regionOf: ({ regionId }) => regionId,
}) {}
