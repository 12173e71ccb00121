import { figure, type Figure } from './figure.js';

const complaints = figure('count', 'RP-04');
const share = figure('share', 'RP-04');

/** RP-04, in the order in which people read them. What a complaint is, it is as at the end of the day. */
export const complaintFigures: readonly Figure[] = [
  complaints(
    'complaints-received',
    ['收到投诉', 'Complaints received'],
    ['按公司收到投诉的时间', 'By when somebody of the company had them'],
  ),
  share(
    'complaints-handled',
    ['受理率', 'Share handled'],
    [
      '期内收到的投诉中，期末前经理已确认或已结束的比例',
      'Of those received: confirmed by the manager, or over, by the end of the period',
    ],
  ),
  complaints(
    'complaints-closed',
    ['投诉关闭', 'Complaints closed'],
    ['含客户未确认而关闭的', 'All that closed, the unconfirmed included'],
  ),
  complaints(
    'complaints-unconfirmed',
    ['未确认关闭', 'Closed unconfirmed'],
    ['其中由经理关闭的（G-02）', 'Of these, by the manager without the customer (G-02)'],
  ),
  complaints(
    'complaints-withdrawn',
    ['撤回', 'Withdrawn'],
    ['客户撤回，按记录时间', 'By wish of the customer, when recorded'],
  ),
  complaints(
    'complaints-malicious',
    ['恶意投诉', 'Malicious'],
    ['按认定时间', 'When found to be malicious'],
  ),
  complaints(
    'complaints-reopened',
    ['重开', 'Reopened'],
    ['关闭后再次投诉同一事项（CP-12）', 'Complained of again after closing (CP-12)'],
  ),
  complaints(
    'complaints-voided',
    ['投诉作废', 'Complaints voided'],
    ['录入有误；不计入任何其他数', 'Entered in error; counted nowhere else'],
  ),
  complaints(
    'complaints-open',
    ['期末未结投诉', 'Complaints open at the end'],
    ['期末尚未关闭、撤回的投诉', 'Received by then, and neither closed nor withdrawn'],
  ),
  complaints(
    'complaints-cause-found',
    ['查明原因', 'Causes found'],
    [
      '按调查完毕时间；期内再次调查的以最后一次为准',
      'By when the investigation ended; of several in the period the last one',
    ],
  ),
  complaints(
    'complaints-proposed',
    ['提出方案', 'Proposals'],
    ['含再次协商的方案', 'Those of further rounds included'],
  ),
  complaints(
    'complaints-refused',
    ['客户拒绝方案', 'Proposals refused'],
    ['按客户答复时间', 'By when the customer answered'],
  ),
  complaints(
    'complaints-escalated',
    ['投诉升级', 'Escalated'],
    ['多次拒绝（CP-07）或停滞（CP-13）', 'Refused too often (CP-07), or stalled (CP-13)'],
  ),
  share(
    'complaints-same-day',
    ['当日受理率', 'Accepted on the same day'],
    [
      '当日回访中产生的投诉，客户当日接受方案的比例（CP-08）',
      'Of those that came out of a callback: proposal accepted by the customer that day (CP-08)',
    ],
  ),
  figure('days', 'RP-04')(
    'complaints-time-to-close',
    ['投诉关闭用时', 'Time to close a complaint'],
    [
      '收到（重开的为重开）至关闭，自然日，计入关闭当日',
      'From receipt, or reopening, to the closing, on its day; days of 24 hours',
    ],
  ),
  figure('mean', 'RP-04')(
    'complaints-rounds',
    ['平均协商轮次', 'Rounds of negotiation'],
    ['已关闭投诉的平均数', 'Mean of those that closed'],
  ),
  figure('amount', 'RP-04')(
    'complaints-cost',
    ['处理成本', 'Cost of complaints'],
    ['关闭时计入客户接受的全部方案', 'All that customers accepted, on the day of closing'],
  ),
  share(
    'complaints-satisfied',
    ['回复满意率', 'Satisfied replies'],
    [
      '客户评价中，确认结果且评分满意（CB-12）的比例',
      'Of the evaluations: the result confirmed, with a score that is not dissatisfied (CB-12)',
    ],
  ),
  figure('score', 'RP-04')(
    'complaints-score',
    ['投诉评价', 'Evaluation of complaints'],
    ['客户评价的平均分，1 至 5', 'Mean score of the evaluations, 1 to 5'],
  ),
];
