import { changesWhenDue, recordBreaches, type ServicePart } from '@kefu/service';
import { OweAndPay } from '../migrations/index.js';
import { dun, recordBreach } from './domain/index.js';
import { PlanningController } from './http/planning.controller.js';
import { ReceivablesController } from './http/receivables.controller.js';
import { readers } from './http/roles.js';
import { FollowReceivablesWhenMerged } from './reactions/follow-customer-when-merged.js';
import { ForgetReceivablesWhenErased } from './reactions/forget-customer-when-erased.js';
import { FindReceivables, PlanReceivables, ReceivableRecord, Receivables } from './store/index.js';

export const receivablesPart: ServicePart = {
  controllers: [
    PlanningController,
    ReceivablesController,
    FollowReceivablesWhenMerged,
    ForgetReceivablesWhenErased,
  ],
  providers: [
    Receivables,
    FindReceivables,
    PlanReceivables,
    changesWhenDue(Receivables, 'CT-06', 'CT-06', dun),
    recordBreaches(Receivables, ['CT-05'], recordBreach),
  ],
  entities: [ReceivableRecord],
  migrations: [OweAndPay],
  trails: [[Receivables, readers]],
};
