import {
  InvoiceIssuedV1,
  InvoiceVoidedV1,
  PaymentAdvanceReturnedV1,
  PaymentAllocatedV1,
  PaymentRecordedV1,
  PaymentReversedV1,
  ReceivableBreachWithdrawnV1,
  ReceivableDeadlineBreachedV1,
  ReceivableDisputedV1,
  ReceivableDisputeSettledV1,
  ReceivableDunnedV1,
  ReceivableInvoicedV1,
  ReceivableInvoiceWithdrawnV1,
  ReceivableNoticeTracedV1,
  ReceivableOverdueV1,
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivablePlannedV1,
  ReceivableRecoveredV1,
  ReceivableRecoveryReversedV1,
  ReceivableRefundedV1,
  ReceivableVerifiedV1,
  ReceivableVoidedV1,
  ReceivableWrittenOffV1,
  RefundApprovedV1,
  RefundChargedV1,
  RefundPaidV1,
  RefundRejectedV1,
  RefundRequestedV1,
  RefundWithdrawnV1,
  WriteOffAppliedForV1,
  WriteOffApprovedV1,
  WriteOffRejectedV1,
  WriteOffSecondedV1,
  WriteOffWithdrawnV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

const paidInFull = { left: { '0.00': ['应收款已付清', 'Receivable paid in full'] } } as const;

/** A matter of the house. */
const quiet = { supervisorsOnly: true } as const;

/** What a customer owes and pays, as contracts says it. */
export const saidOfReceivables = [
  says(ReceivablePlannedV1, '安排应收款', 'Receivable planned', { open: true }),
  says(ReceivableVerifiedV1, '计量已与客户核准', 'Metering verified with the customer', {
    who: 'verifiedBy',
  }),
  says(ReceivableDisputedV1, '客户对应收款有争议', 'Customer disputes a receivable', {
    who: 'recordedBy',
  }),
  says(ReceivableDisputeSettledV1, '应收款争议已处理', 'Dispute settled', { who: 'settledBy' }),
  says(ReceivableInvoicedV1, '应收款已开票', 'Receivable invoiced', { open: true }),
  says(ReceivableInvoiceWithdrawnV1, '发票作废，待重开', 'Invoice voided, to be issued anew'),
  says(ReceivablePaidV1, '应收款已付一部分', 'Receivable paid in part', { by: paidInFull }),
  says(ReceivablePaymentReversedV1, '付款冲正，重新应收', 'Owed again: a payment did not stand', {
    open: true,
  }),
  says(ReceivableOverdueV1, '应收款逾期', 'Receivable overdue'),
  says(ReceivableDunnedV1, '催收提醒', 'Reminder of what is overdue', {
    by: {
      step: {
        letter: ['发出催款函', 'Letter of what is overdue'],
        manager: ['催收上报经理', 'Overdue: told to the manager'],
      },
    },
  }),
  says(ReceivableNoticeTracedV1, '催收通知未送达', 'Notice of what is overdue did not arrive', {
    by: {
      outcome: {
        sent: ['催收通知已发出', 'Notice of what is overdue sent'],
        delivered: ['催收通知已送达', 'Notice of what is overdue delivered'],
      },
    },
  }),
  says(ReceivableWrittenOffV1, '核销为呆账', 'Written off as bad debt', { open: false }),
  says(ReceivableRecoveredV1, '呆账收回', 'Bad debt recovered'),
  says(ReceivableRecoveryReversedV1, '呆账收回冲正', 'Recovery did not stand'),
  says(ReceivableRefundedV1, '已付款退还客户', 'Money went back to the customer'),
  says(ReceivableVoidedV1, '应收款作废', 'Receivable voided', { open: false, who: 'voidedBy' }),
  says(ReceivableDeadlineBreachedV1, '应收款争议未按时处理', 'Dispute not settled in time', {
    supervisorsOnly: true,
  }),
  says(ReceivableBreachWithdrawnV1, '应收款争议超时撤回', 'Dispute was settled in time after all', {
    supervisorsOnly: true,
  }),
  says(InvoiceIssuedV1, '开具发票', 'Invoice issued', { who: 'issuedBy' }),
  says(InvoiceVoidedV1, '发票作废', 'Invoice voided', { who: 'voidedBy' }),
  says(PaymentRecordedV1, '收到客户付款', 'Payment received', { who: 'recordedBy' }),
  says(PaymentAllocatedV1, '预收款抵应收', 'Advance used for receivables', { who: 'allocatedBy' }),
  says(PaymentAdvanceReturnedV1, '预收款退还', 'Advance went back to the customer'),
  says(PaymentReversedV1, '付款冲正', 'Payment did not stand', { who: 'reversedBy' }),
  says(WriteOffAppliedForV1, '申请呆账核销', 'Write-off applied for', { ...quiet, open: true }),
  says(WriteOffSecondedV1, '呆账核销一方已批', 'Write-off approved by one of three', quiet),
  says(WriteOffApprovedV1, '呆账核销已批准', 'Write-off approved', { ...quiet, open: false }),
  says(WriteOffRejectedV1, '呆账核销未批准', 'Write-off rejected', { ...quiet, open: false }),
  says(WriteOffWithdrawnV1, '呆账申请撤回', 'Write-off withdrawn', { ...quiet, open: false }),
  says(RefundRequestedV1, '申请退款', 'Refund asked for', {
    open: true,
    by: { kind: { 'back-charge': ['申请补收', 'Back-charge asked for'] } },
  }),
  says(RefundApprovedV1, '退款已批准', 'Refund approved', {
    by: { kind: { 'back-charge': ['补收已批准', 'Back-charge approved'] } },
  }),
  says(RefundPaidV1, '退款已付', 'Refund paid', { open: false }),
  says(RefundChargedV1, '补收已列入应收', 'Back-charge is a receivable', { open: false }),
  says(RefundRejectedV1, '追退未批准', 'Refund or back-charge rejected', { open: false }),
  says(RefundWithdrawnV1, '追退申请撤回', 'Refund or back-charge withdrawn', { open: false }),
];
