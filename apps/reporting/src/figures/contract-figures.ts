import { figure, ratio, type Figure } from './figure.js';

const amount = figure('amount', 'RP-05');

/** RP-05, in the order in which people read them. What is open or due, it is as at the end of the day. */
export const contractFigures: readonly Figure[] = [
  amount(
    'receivables-invoiced',
    ['开票金额', 'Invoiced'],
    ['按开票时间，减去作废的发票', 'By when it was invoiced, less invoices that were voided'],
  ),
  amount(
    'receivables-paid',
    ['收款金额', 'Paid'],
    ['按入账时间计入应收款的金额，减去冲正', 'Booked to receivables, less what was reversed'],
  ),
  amount(
    'receivables-due',
    ['到期应收', 'Fell due'],
    ['到期日在期内的已开票应收款', 'Invoiced receivables whose last day lies in the period'],
  ),
  amount(
    'receivables-due-paid',
    ['到期已收', 'Of these paid'],
    ['其中期末前已收的金额', 'What of these was paid by the end of the period'],
  ),
  ratio('RP-05', ['receivables-due-paid', 'receivables-due'])(
    'recovery-rate',
    ['收费回收率', 'Recovery rate'],
    ['到期已收除以到期应收（CT-14）', 'Paid of what fell due, in money (CT-14)'],
  ),
  amount(
    'receivables-open',
    ['期末应收余额', 'Open at the end'],
    ['期末已开票而未收的金额', 'Invoiced by then and not paid'],
  ),
  amount(
    'receivables-overdue',
    ['期末逾期应收', 'Overdue at the end'],
    ['其中到期日已过的金额', 'Of these, what was due before'],
  ),
  figure('count', 'RP-05')(
    'receivables-dunned',
    ['催收次数', 'Reminders'],
    ['提醒、催款函和上报（CT-06）', 'Reminders, letters, and told to the manager (CT-06)'],
  ),
  amount(
    'receivables-written-off',
    ['核销呆账', 'Written off'],
    ['按批准时间（CT-07）', 'By when it was approved (CT-07)'],
  ),
  amount(
    'receivables-recovered',
    ['呆账收回', 'Bad debt recovered'],
    ['核销后到的款，减去冲正（CT-07）', 'Came after it was written off, less reversals (CT-07)'],
  ),
  amount(
    'receivables-refunded',
    ['退款', 'Refunded'],
    ['按退款时间（CT-08）', 'By when it went back (CT-08)'],
  ),
  amount(
    'deposits-paid',
    ['支付保证金', 'Deposits paid'],
    ['含保函，减去冲销（CT-03）', 'Guarantees included, less reversals (CT-03)'],
  ),
  amount(
    'deposits-reclaimed',
    ['收回保证金', 'Deposits reclaimed'],
    ['减去冲销（CT-04）', 'Less reversals (CT-04)'],
  ),
  amount(
    'deposits-forfeited',
    ['保证金损失', 'Deposits lost'],
    ['减去冲销（CT-04）', 'Less reversals (CT-04)'],
  ),
  amount(
    'deposits-out',
    ['期末未收回保证金', 'Deposits out at the end'],
    ['期末尚未收回的金额，按账龄（CT-14）', 'Not back by then, by age (CT-14)'],
  ),
  amount(
    'deposits-late',
    ['期末逾期保证金', 'Deposits late at the end'],
    ['其中约定收回日已过的金额', 'Of these, what was to be back before'],
  ),
];

/** RP-05: how well it is billed (CT-14). A voided invoice counts against the period in which it was made. */
export const billingFigures: readonly Figure[] = [
  amount(
    'invoices-made',
    ['开票总额', 'Invoices made'],
    ['按开票时间，含后来作废的发票', 'By when it was invoiced, with what was voided later'],
  ),
  amount(
    'invoices-standing',
    ['其中未作废', 'Of these not voided'],
    [
      '其中至今未作废的金额；作废的计入原开票期',
      'What of these was not voided to this day; a voided one is of when it was invoiced',
    ],
  ),
  ratio('RP-05', ['invoices-standing', 'invoices-made'])(
    'invoice-conformity',
    ['发票合格率', 'Invoice conformity'],
    [
      '未作废金额除以开票总额（CT-14）',
      'What was not voided of what was invoiced, in money (CT-14)',
    ],
  ),
  figure('count', 'RP-05')(
    'billing-errors',
    ['收费差错', 'Billing errors'],
    [
      '按发现时间：作废的发票，以及争议中更正了金额的应收款（CT-14）',
      'By when it was found: an invoice that was voided, or an amount that a dispute corrected (CT-14)',
    ],
  ),
];

/** RP-05: money that leaves for what complaints come to (CP-11). All that was owed was paid, refused, or is open. */
export const payoutFigures: readonly Figure[] = [
  amount(
    'payouts-owed',
    ['应付款', 'Payouts owed'],
    [
      '投诉应付的赔偿和退款，计入改额，减去撤回和退回的',
      'Asked for by complaints, changes counted, less what was called off or came back',
    ],
  ),
  amount(
    'payouts-paid',
    ['已付款', 'Payouts paid'],
    ['按入账时间，减去退回的（CT-08）', 'By when it was booked, less what came back (CT-08)'],
  ),
  amount(
    'payouts-refused',
    ['拒付', 'Payouts refused'],
    ['按拒付时间（CT-08）', 'By when it was refused (CT-08)'],
  ),
  amount(
    'payouts-open',
    ['期末未付款', 'Payouts open at the end'],
    ['期末应付而未付的金额', 'Owed by then, and neither paid nor refused'],
  ),
];
