import {
  ContractDraftedV1,
  ContractExpiredV1,
  ContractRenewedV1,
  ContractTerminatedV1,
  ContractWithdrawnV1,
  HandoverCalledOffV1,
  HandoverCompletedV1,
  HandoverDeemedV1,
  HandoverPlannedV1,
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderGoodsBackV1,
  OrderGoodsGivenUpV1,
  OrderPlacedV1,
  ProcedureCancelledV1,
  ProcedureFilingChangedV1,
  ProcedureStartedV1,
  ProcedureToldV1,
} from '@kefu/messages-contracts';
import { noteWhileOpen } from '../note-while-open.js';

/** What contracts has open with a customer, receivables, advances and deposits aside. */
export const whatContractsOwe = [
  // It binds both sides until it ends; a draft is under way until it is withdrawn
  noteWhileOpen('contract', {
    opened: [ContractDraftedV1],
    over: [ContractWithdrawnV1, ContractExpiredV1, ContractRenewedV1, ContractTerminatedV1],
  }),
  // Who ordered something is owed it until they accepted it; who returned it owes the goods (CT-15)
  noteWhileOpen('order', {
    opened: [OrderPlacedV1],
    over: [OrderAcceptedV1, OrderGoodsBackV1, OrderGoodsGivenUpV1, OrderCancelledV1],
  }),
  // Until the customer is told that it is done; a filing that is changed runs anew (CT-11)
  noteWhileOpen('procedure', {
    opened: [ProcedureStartedV1, ProcedureFilingChangedV1],
    over: [ProcedureToldV1, ProcedureCancelledV1],
  }),
  // Until the buyer has the property, or is deemed to have it (CT-16)
  noteWhileOpen('handover', {
    opened: [HandoverPlannedV1],
    over: [HandoverCompletedV1, HandoverDeemedV1, HandoverCalledOffV1],
  }),
];
