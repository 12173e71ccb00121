import { complaintFigures } from './complaint-figures.js';
import { billingFigures, contractFigures, payoutFigures } from './contract-figures.js';
import type { WayOfCounting } from './day-rows.js';
import { figure, type Figure } from './figure.js';
import { paymentFigures } from './payment-figures.js';

const repairs = figure('count', 'RP-03');
const times = figure('minutes', 'RP-03');
const callbacks = figure('count', 'RP-02');
const satisfaction = figure('score', 'RP-02');

const scored = (name: string, zh: string, en: string): Figure =>
  satisfaction(
    `satisfaction-${name}`,
    [`满意度：${zh}`, `Satisfaction: ${en}`],
    [
      '当日完成的回访的平均分，按本中心的分制',
      'Mean score, on the scale of the centre, of the callbacks completed that day',
    ],
  );

/** The scores of a callback (CB-14), and the figure of each. */
export const dimensions = [
  { score: 'timeliness', figure: 'satisfaction-timeliness' },
  { score: 'effect', figure: 'satisfaction-effect' },
  { score: 'result', figure: 'satisfaction-result' },
  { score: 'attitude', figure: 'satisfaction-attitude' },
  { score: 'overall', figure: 'satisfaction-overall' },
  { score: 'leftOverTrouble', figure: 'satisfaction-left-over-trouble' },
] as const;

/** Repairs and callbacks, in the order in which people read them. */
const repairsAndCallbacks: readonly Figure[] = [
  repairs(
    'reported',
    ['报修', 'Reported'],
    ['当日报修的维修单', 'Orders by the time of the report'],
  ),
  repairs(
    'repeat-reports',
    ['重复报修', 'Repeat reports'],
    ['未完成维修单上的再次报修', 'Further reports on an open order, by their time'],
  ),
  repairs(
    'signed',
    ['回执签收', 'Receipts signed'],
    ['按客户签字时间', 'By when the customer signed'],
  ),
  repairs(
    'closed',
    ['关闭', 'Closed'],
    ['含客户未确认而关闭的', 'All that closed, the unconfirmed included'],
  ),
  repairs(
    'closed-unconfirmed',
    ['未确认关闭', 'Closed unconfirmed'],
    ['其中由经理关闭的（G-02）', 'Of these, by the manager without the customer (G-02)'],
  ),
  repairs('cancelled', ['取消', 'Cancelled'], ['客户取消', 'By wish of the customer']),
  repairs(
    'voided',
    ['作废', 'Voided'],
    ['录入有误；不计入任何其他数', 'Entered in error; counted nowhere else'],
  ),
  repairs(
    'open-at-day-end',
    ['日末未结', 'Open at the end of the day'],
    ['日末尚未关闭、取消的维修单', 'Reported by then, and neither closed nor cancelled'],
  ),
  repairs(
    'unsolved',
    ['未解决', 'Unsolved'],
    ['当日判定未解决的次数', 'Times that an order was put to unsolved'],
  ),
  times(
    'time-to-notify',
    ['通知用时', 'Time to notify'],
    [
      '报修至首次通知，计入通知当日',
      'From the report to the first notice, on the day of the notice',
    ],
  ),
  times(
    'time-to-dispatch',
    ['派工用时', 'Time to dispatch'],
    ['首次通知至首次派工', 'From the first notice to the first dispatch, on its day'],
  ),
  times(
    'time-to-arrive',
    ['到达用时', 'Time to arrive'],
    ['报修至首次到达', 'From the report to the first arrival, on its day'],
  ),
  times(
    'time-to-close',
    ['关闭用时', 'Time to close'],
    ['报修至关闭', 'From the report to the closing, on its day'],
  ),
  figure('share', 'RP-03')(
    'first-time-fix',
    ['一次修复率', 'First-time fix'],
    [
      '客户确认关闭的维修单中，首次上门即修好且从未未解决的比例',
      'Of the orders closed with the word of the customer: fixed on the first visit and never unsolved',
    ],
  ),
  repairs(
    'no-shows-technician',
    ['维修员失约', 'No-shows of technicians'],
    ['计入预约时段结束当日', 'On the day on which the window ended'],
  ),
  repairs('no-shows-customer', ['客户不在', 'Absent customers'], ['不计责任', 'Charged to nobody']),
  repairs(
    'technicians-refused',
    ['客户拒绝维修员', 'Technicians refused'],
    ['按记录时间', 'When recorded'],
  ),
  repairs('visits-declined', ['维修员谢绝', 'Visits declined'], ['按记录时间', 'When recorded']),
  repairs(
    'rescheduled',
    ['改约', 'Appointments moved'],
    ['失约前告知的', 'With word before the time'],
  ),
  figure('count', 'RP-06')(
    'breaches',
    ['违期', 'Breaches'],
    ['计入期限届满当日', 'On the day on which the limit passed'],
  ),
  callbacks(
    'callbacks-due',
    ['应回访', 'Callbacks due'],
    ['首次到期当日；到期前取消的不计', 'Where it first fell due; not if called off before'],
  ),
  callbacks(
    'callbacks-completed',
    ['完成回访', 'Callbacks completed'],
    ['按完成时间', 'When completed'],
  ),
  callbacks(
    'callbacks-unreachable',
    ['联系不上', 'Customers unreachable'],
    ['按 CB-13 判定当日', 'When given up by CB-13'],
  ),
  callbacks(
    'callbacks-dissatisfied',
    ['不满意回访', 'Dissatisfied callbacks'],
    ['任一项不满意', 'On at least one dimension'],
  ),
  scored('timeliness', '及时性', 'timeliness'),
  scored('effect', '效果', 'effect'),
  scored('result', '结果', 'result'),
  scored('attitude', '态度和耐心', 'attitude and patience'),
  scored('overall', '总体', 'overall'),
  scored('left-over-trouble', '遗留问题', 'left-over trouble'),
];

/** Every figure of the reports. */
export const catalogue: readonly Figure[] = [
  ...repairsAndCallbacks,
  ...complaintFigures,
  ...paymentFigures,
  ...contractFigures,
  ...billingFigures,
  ...payoutFigures,
];

/** Those that a way of counting has. */
export const catalogueOf = (way: WayOfCounting): readonly Figure[] =>
  [
    repairsAndCallbacks,
    way < 3 ? [] : complaintFigures,
    way < 5 ? [] : paymentFigures,
    way < 4 ? [] : contractFigures,
    way < 7 ? [] : billingFigures,
    way < 6 ? [] : payoutFigures,
  ].flat();

const byName = new Map(catalogue.map((entry) => [entry.figure, entry]));

export const figureNamed = (name: string): Figure | undefined => byName.get(name);
