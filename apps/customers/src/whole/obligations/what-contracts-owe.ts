import {
  ContractDraftedV1,
  ContractExpiredV1,
  ContractRenewedV1,
  ContractTerminatedV1,
  ContractWithdrawnV1,
  DepositMovementReversedV1,
  DepositPaidV1,
  DepositSettledV1,
  HandoverCalledOffV1,
  HandoverCompletedV1,
  HandoverDeemedV1,
  HandoverPlannedV1,
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderGoodsBackV1,
  OrderGoodsGivenUpV1,
  OrderPlacedV1,
  PaymentAdvanceReturnedV1,
  PaymentAllocatedV1,
  PaymentRecordedV1,
  PaymentReversedV1,
  ProcedureCancelledV1,
  ProcedureFilingChangedV1,
  ProcedureStartedV1,
  ProcedureToldV1,
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivablePlannedV1,
  ReceivableVoidedV1,
  ReceivableWrittenOffV1,
} from '@kefu/messages-contracts';
import { only, type Owed } from './owed.js';

const NOTHING = '0.00';

/** What contracts has open with a customer. */
export const whatContractsOwe: readonly Owed[] = [
  // It binds both sides until it ends; a draft is under way until it is withdrawn
  {
    kind: 'contract',
    title: { zh: '未结束合同', en: 'Contract that has not ended' },
    opened: [ContractDraftedV1],
    over: [ContractWithdrawnV1, ContractExpiredV1, ContractRenewedV1, ContractTerminatedV1],
  },
  // What a customer will owe or owes, until it is paid, written off or void (CT-05)
  {
    kind: 'receivable',
    title: { zh: '未付清的应收款', en: 'Receivable that is not paid' },
    opened: [ReceivablePlannedV1, ReceivablePaymentReversedV1],
    over: [
      only(ReceivablePaidV1, ({ left }) => left === NOTHING),
      ReceivableVoidedV1,
      ReceivableWrittenOffV1,
    ],
  },
  // Money of a customer that the centre holds, until it is used or went back (CT-05, CT-08)
  {
    kind: 'advance',
    title: { zh: '未使用的预收款', en: 'Advance that is not used' },
    opened: [only(PaymentRecordedV1, ({ advance }) => advance !== NOTHING)],
    over: [
      only(PaymentAllocatedV1, ({ advance }) => advance === NOTHING),
      only(PaymentAdvanceReturnedV1, ({ advance }) => advance === NOTHING),
      PaymentReversedV1,
    ],
  },
  // Who ordered something is owed it until they accepted it; who returned it owes the goods (CT-15)
  {
    kind: 'order',
    title: { zh: '未完成订单', en: 'Open order' },
    opened: [OrderPlacedV1],
    over: [OrderAcceptedV1, OrderGoodsBackV1, OrderGoodsGivenUpV1, OrderCancelledV1],
  },
  // Until the customer is told that it is done; a filing that is changed runs anew (CT-11)
  {
    kind: 'procedure',
    title: { zh: '未办结的办证', en: 'Procedure under way' },
    opened: [ProcedureStartedV1, ProcedureFilingChangedV1],
    over: [ProcedureToldV1, ProcedureCancelledV1],
  },
  // Until the buyer has the property, or is deemed to have it (CT-16)
  {
    kind: 'handover',
    title: { zh: '未完成的交房', en: 'Property not handed over' },
    opened: [HandoverPlannedV1],
    over: [HandoverCompletedV1, HandoverDeemedV1, HandoverCalledOffV1],
  },
  // What is out with a customer is to come back, until it has or is lost (CT-04): a payment that was none
  // leaves nothing out, a return or a loss that was none leaves it out
  {
    kind: 'deposit',
    title: { zh: '未收回的保证金', en: 'Deposit that is out' },
    opened: [
      DepositPaidV1,
      only(DepositMovementReversedV1, ({ outstanding }) => outstanding !== NOTHING),
    ],
    over: [
      DepositSettledV1,
      only(DepositMovementReversedV1, ({ outstanding }) => outstanding === NOTHING),
    ],
  },
];
