import { knownCustomersPart } from '@kefu/known-customers';
import { codes } from './codes.js';
import { peoplePart } from '@kefu/people';
import { codesOf, definitionOf, moduleOf, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { bankLinesPart } from './bank-lines/index.js';
import { billingRunsPart } from './billing-runs/index.js';
import { booksPart } from './books/index.js';
import { concernsPart } from './concerns/index.js';
import { contractsPart } from './contracts/index.js';
import { creditPart } from './credit/index.js';
import { demoPart, DemoRecords } from './demo/index.js';
import { depositsPart } from './deposits/index.js';
import { feeQuotesPart } from './fee-quotes/index.js';
import { invoicesPart } from './invoices/index.js';
import { ledgerPart } from './ledger/index.js';
import { namesPart } from './names/index.js';
import { noticesPart } from './notices/index.js';
import { payoutsPart } from './payouts/index.js';
import { paymentsPart } from './payments/index.js';
import { printedPart } from './printed/index.js';
import { receivablesPart } from './receivables/index.js';
import { ordersPart } from './orders/index.js';
import { refundsPart } from './refunds/index.js';
import { writeOffsPart } from './write-offs/index.js';
import { proceduresPart } from './procedures/index.js';
import { readingsPart } from './readings/index.js';
import { handoversPart } from './handovers/index.js';
import { auditsPart } from './audits/index.js';
import { custodyPart } from './custody/index.js';

const parts = [
  peoplePart,
  knownCustomersPart,
  namesPart,
  creditPart,
  noticesPart,
  contractsPart,
  concernsPart,
  feeQuotesPart,
  printedPart,
  booksPart,
  receivablesPart,
  invoicesPart,
  paymentsPart,
  writeOffsPart,
  refundsPart,
  payoutsPart,
  bankLinesPart,
  ledgerPart,
  ordersPart,
  depositsPart,
  proceduresPart,
  readingsPart,
  billingRunsPart,
  handoversPart,
  custodyPart,
  auditsPart,
  codesOf(codes),
  demoPart,
];

@Module(moduleOf(parts))
export class ContractsModule {}

export const contracts: ServiceDefinition = {
  name: 'contracts',
  title: { zh: '合同与保证金', en: 'Contracts and deposits' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: {
    contracts: { zh: '合同', en: 'Contracts' },
    deposits: { zh: '履约保证金', en: 'Deposits' },
    exports: { zh: '导出', en: 'Exports' },
    'fee-quotes': { zh: '税费测算', en: 'Fee quotes' },
    receivables: { zh: '应收款', en: 'Receivables' },
    invoices: { zh: '发票', en: 'Invoices' },
    payments: { zh: '收款', en: 'Payments' },
    'write-offs': { zh: '呆账', en: 'Bad debt' },
    refunds: { zh: '追退', en: 'Refunds and back-charges' },
    payouts: { zh: '投诉付款', en: 'Payouts of complaints' },
    notices: { zh: '通知', en: 'Notices' },
    'notice-preferences': { zh: '通知意愿', en: 'Notice preferences' },
    'billing-runs': { zh: '出账批次', en: 'Billing runs' },
    'bank-lines': { zh: '银行流水', en: 'Bank lines' },
    ledger: { zh: '总账', en: 'Ledger' },
    orders: { zh: '订单', en: 'Orders' },
    procedures: { zh: '办证', en: 'Procedures' },
    readings: { zh: '抄表', en: 'Readings' },
    handovers: { zh: '交房', en: 'Hand-overs of property' },
    custody: { zh: '印章票据保管', en: 'Custody' },
    'branch-audits': { zh: '办事处审计', en: 'Branch audits' },
    supplies: { zh: '供量', en: 'Supplies' },
  },
  module: ContractsModule,
  ...definitionOf(parts),
  beforeReady: (app) => app.get(DemoRecords).load(),
};
