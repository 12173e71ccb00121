import { happened } from '@kefu/kernel';
import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { ProcedureDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { takeFromLeavers } from '@kefu/people';
import { clockReactions, type ServicePart } from '@kefu/service';
import { CreateProcedures } from '../migrations/index.js';
import { concernsOf, forgetCustomer, handOn, type Procedure } from './domain/index.js';
import { ProceduresController } from './http/procedures.controller.js';
import { readers } from './http/roles.js';
import { KeepProcedures, ProcedureRecord, Procedures } from './store/index.js';

export const proceduresPart: ServicePart = {
  controllers: [
    ProceduresController,
    followCustomers(Procedures, 'procedure'),
    takeFromLeavers(Procedures, {
      table: 'procedure',
      open: 'due_at IS NOT NULL',
      roles: ['clerk', 'sales', 'account-manager', 'agent', 'finance', 'technician'],
      handOn,
    }),
  ],
  providers: [
    Procedures,
    KeepProcedures,
    ...clockReactions(Procedures, 'CT-11', (procedure: Procedure, told) =>
      happened(ProcedureDeadlineBreachedV1, { ...told, ...concernsOf(procedure) }, 'CT-11'),
    ),
    forgetCustomers(Procedures, 'procedure', forgetCustomer),
  ],
  entities: [ProcedureRecord],
  migrations: [CreateProcedures],
  trails: [[Procedures, readers]],
};
