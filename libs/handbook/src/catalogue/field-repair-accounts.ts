import { both } from '../both.js';
import { durationsBy, limit, money, numbersBy, timeOfDay, workingDays } from '../parameter.js';
import { deadline, family, gate, record } from '../rule-entry.js';

/** Money, parts, summaries and service points. */
export const fieldRepairAccounts = family('field-repair', {
  'FR-14': deadline({
    title: both('维修费交财务', 'Fees to finance'),
    summary: both(
      '收到的维修费在下一工作日结束前交财务。',
      'Fees collected are handed to finance by the end of the next working day.',
    ),
    parameters: { limit: workingDays(1, '交款时限', 'handed over within') },
  }),
  'FR-15': deadline({
    title: both('组长日总结', 'Daily summary'),
    summary: both(
      '每天 20:00 前：完成的已消单，未完成的有明早安排。',
      'By 20:00: every finished order cleared, every open one with a plan for tomorrow morning.',
    ),
    parameters: { limit: limit({ days: 0, at: '20:00' }, '总结时限', 'summary by') },
    note: both(
      '每个日历日都要；当天没有单的组长不必交。',
      'Every calendar day; a lead without orders that day owes none.',
    ),
  }),
  'FR-16': deadline({
    title: both('周一反馈', 'Weekly feedback'),
    summary: both(
      '每周一 18:00 前反馈上周情况；未交建议一般过失处罚。',
      'Feedback on last week is in by Monday 18:00; missing: a general-negligence penalty is proposed.',
    ),
    parameters: { limit: limit({ weekday: 1, at: '18:00' }, '反馈时限', 'feedback by') },
    note: both(
      '上周为周一至周日；周一放假也不顺延。',
      'Last week is Monday to Sunday; a holiday on Monday does not move it.',
    ),
  }),
  'FR-17': record({
    title: both('维修员月结', 'Monthly settlement'),
    summary: both(
      '按工种积分、差旅、油费；中心编制，经理批准，财务支付，逐行合计分毫不差。',
      'Points by kind of job, travel, fuel; drawn up, approved, paid; it adds up to the cent from its lines.',
    ),
    parameters: {
      points: numbersBy({ repair: 1, installation: 2, maintenance: 1 }, '工种积分', 'points a job'),
      pointValue: money('20.00', '每分金额', 'yuan a point'),
      travelPerVisit: money('10.00', '每次差旅', 'travel a visit'),
      fuelPerKilometre: money('0.80', '每公里油费', 'fuel a kilometre'),
    },
    note: both(
      '手册未给分值，默认值仅为占位，由中心设定。',
      'The handbooks name no rates: the defaults stand in until the centre sets its own.',
    ),
  }),
  'FR-18': gate({
    title: both('配件收发', 'Parts'),
    summary: both(
      '配件凭单领出，换下和不良品退回，收发都要复核，库存不为负。',
      'Parts out against an order, exchanged and defective parts back; both reviewed; no negative stock.',
    ),
    note: both('复核人不得是经手人。', 'Whoever handled a move does not review it.'),
  }),
  'FR-19': gate({
    title: both('特约维修点', 'Service points'),
    summary: both(
      '协议、档案、片区、联系人、月度预算；协议失效即暂停。',
      'Agreement, file, area, contact, monthly budget; suspended when the agreement lapses.',
    ),
    note: both(
      '协议在最后一天 24:00 失效。',
      'An agreement lapses at midnight that ends its last day.',
    ),
  }),
  'FR-20': deadline({
    title: both('到达与恢复时限', 'Arrival and restoration by area'),
    summary: both(
      '按片区设定的到达和恢复时限，全天计时；外部热线工单保留原号并回复。',
      'Arrival and restoration limits by area, round the clock; orders of an outside hotline keep its number and are answered.',
    ),
    parameters: {
      arrival: durationsBy({}, '到达时限', 'arrival within'),
      restoration: durationsBy({}, '恢复时限', 'restored within'),
    },
    roundTheClock: true,
    note: both(
      '从报修起算；未设定的片区没有时限；可与预约时段并存，以早者为准。',
      'Counted from the report; an area without an entry has no limit; beside an arrival window the earlier counts.',
    ),
  }),
  'FR-21': deadline({
    title: both('月度费用明细', 'Monthly cost statements'),
    summary: both(
      '运输、施工、维修点费用月底前提交，助理核对，主管核对；维修点按预算结算、批准、支付。',
      'Transport, construction and service points: submitted, checked by the assistant, then the supervisor, by month end.',
    ),
    parameters: {
      lastDayAt: timeOfDay('18:00', '月末当天时间', 'on the last day of the month at'),
    },
    note: both(
      '助理为内勤，主管为经理；月底为当月最后一个日历日。',
      'The assistant is the clerk, the supervisor the manager; month end is the last calendar day.',
    ),
  }),
});
