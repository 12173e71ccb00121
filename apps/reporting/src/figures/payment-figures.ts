import { figure } from './figure.js';

const amount = figure('amount', 'RP-04');

/** RP-04: what customers who complained were granted, and what they were paid of it (CP-11). */
export const paymentFigures = [
  amount(
    'complaints-compensation-granted',
    ['同意赔偿', 'Compensation granted'],
    [
      '按客户接受方案的时间，减去未执行而撤回的',
      'By when the customer accepted, less what was taken back before it was carried out',
    ],
  ),
  amount(
    'complaints-compensation-paid',
    ['支付赔偿', 'Compensation paid'],
    ['按付款日，减去退回当日退回的', 'By the day on which it left, less what came back on its day'],
  ),
  amount(
    'complaints-refund-granted',
    ['同意退款', 'Refunds granted'],
    [
      '按客户接受方案的时间，减去未执行而撤回的',
      'By when the customer accepted, less what was taken back before it was carried out',
    ],
  ),
  amount(
    'complaints-refund-paid',
    ['支付退款', 'Refunds paid'],
    ['按付款日，减去退回当日退回的', 'By the day on which it left, less what came back on its day'],
  ),
];
