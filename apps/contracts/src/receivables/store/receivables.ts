import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Receivable } from '../domain/index.js';
import { ReceivableRecord } from './receivable-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Receivables extends aggregatesOf<Receivable>({
  name: 'receivable',
  entity: ReceivableRecord,
  personal: personalFields(({ customerId }) => customerId, ['said', 'endReason'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {}
