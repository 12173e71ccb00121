import type { ServicePart } from '@kefu/service';
import { BillByTheMonth } from '../migrations/index.js';
import { BillingRunsController } from './http/billing-runs.controller.js';
import { readers } from './http/roles.js';
import { BillingRunRecord, BillingRuns, RunBilling, WorkList } from './store/index.js';

export const billingRunsPart: ServicePart = {
  controllers: [BillingRunsController],
  providers: [BillingRuns, WorkList, RunBilling],
  entities: [BillingRunRecord],
  migrations: [BillByTheMonth],
  trails: [[BillingRuns, readers]],
};
