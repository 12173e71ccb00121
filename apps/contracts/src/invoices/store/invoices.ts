import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Invoice } from '../domain/index.js';
import { InvoiceRecord } from './invoice-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Invoices extends aggregatesOf<Invoice>({
  name: 'invoice',
  entity: InvoiceRecord,
  regionOf: ({ regionId }) => regionId,
}) {}
