import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { changesWhenDue, recordBreaches, repeatBreaches, type ServicePart } from '@kefu/service';
import { LyingIsToldAgain, OweAndPay } from '../migrations/index.js';
import { dun, forgetCustomer, recordBreach, repeatBreach } from './domain/index.js';
import { ReceivableNoticesController } from './http/notices.controller.js';
import { PlanningController } from './http/planning.controller.js';
import { ReceivablesController } from './http/receivables.controller.js';
import { readers } from './http/roles.js';
import {
  FindReceivables,
  PlanReceivables,
  ReceivableRecord,
  Receivables,
  TraceNotices,
} from './store/index.js';

export const receivablesPart: ServicePart = {
  controllers: [
    PlanningController,
    ReceivablesController,
    ReceivableNoticesController,
    followCustomers(Receivables, 'receivable'),
  ],
  providers: [
    forgetCustomers(Receivables, 'receivable', forgetCustomer),
    Receivables,
    FindReceivables,
    PlanReceivables,
    TraceNotices,
    changesWhenDue(Receivables, 'CT-06', 'CT-06', dun),
    recordBreaches(Receivables, ['CT-05'], recordBreach),
    repeatBreaches(Receivables, ['CT-05'], repeatBreach),
  ],
  entities: [ReceivableRecord],
  migrations: [OweAndPay, LyingIsToldAgain],
  trails: [[Receivables, readers]],
};
