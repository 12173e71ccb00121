import {
  ProcedureCancelledV1,
  ProcedureCustomerAwaitedV1,
  ProcedureBreachWithdrawnV1,
  ProcedureDeadlineBreachedV1,
  ProcedureDoneV1,
  ProcedureFilingChangedV1,
  ProcedureHandedOnV1,
  ProcedureResumedV1,
  ProcedureStartedV1,
  ProcedureStepDoneV1,
  ProcedureToldV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

/** Filings, registrations and certificates (CT-11). */
export const saidOfProcedures = [
  says(ProcedureStartedV1, '开始办证', 'Procedure started', { who: 'startedBy', open: true }),
  says(ProcedureStepDoneV1, '办证步骤完成', 'Step of a procedure done', { who: 'doneBy' }),
  says(ProcedureCustomerAwaitedV1, '办证等候客户', 'Procedure waits for the customer'),
  says(ProcedureResumedV1, '办证恢复办理', 'Procedure goes on'),
  says(ProcedureDoneV1, '证件办好', 'Procedure done'),
  says(ProcedureToldV1, '已告知客户证件办好', 'Customer told that it is done', {
    ...{ who: 'toldBy', open: false },
  }),
  says(ProcedureFilingChangedV1, '备案变更', 'Filing changed', { who: 'changedBy', open: true }),
  says(ProcedureCancelledV1, '办证取消', 'Procedure cancelled', {
    ...{ who: 'cancelledBy', open: false },
  }),
  says(ProcedureHandedOnV1, '办证移交', 'Procedure handed on', { who: 'ownerId' }),
  says(ProcedureDeadlineBreachedV1, '办证超时', 'Procedure overdue'),
  says(ProcedureBreachWithdrawnV1, '办证超时撤回', 'Procedure was in time after all'),
];
