import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { BillingRun } from '../domain/index.js';
import { BillingRunRecord } from './billing-run-record.js';

/** Runs are of the whole house; what they left out is shown by region. */
@Injectable()
export class BillingRuns extends aggregatesOf<BillingRun>({
  name: 'billing-run',
  entity: BillingRunRecord,
}) {}
