import { both } from '../both.js';
import { count, percent, timeOfDay } from '../parameter.js';
import { deadline, family, indicator, report } from '../rule-entry.js';

export const reporting = family('reporting', {
  'RP-01': deadline({
    title: both('报表时间', 'When reports are due'),
    summary: both(
      '日报 9:00（昨日），周报周六（周六至周五），月报月末日，季报、年报；发布即截止，后到的入下期或编号更正。',
      'Daily by 9:00, weekly on Saturday, monthly on the last day, quarterly, yearly; cut off at publication, later facts are booked on or corrected.',
    ),
    parameters: {
      dailyAt: timeOfDay('09:00', '日报', 'daily at'),
      weeklyAt: timeOfDay('09:00', '周报', 'weekly at'),
      weeklyOn: count(6, '周报星期', 'weekly on weekday', { min: 1, max: 7 }),
      monthlyAt: timeOfDay('18:00', '月报', 'monthly at'),
    },
    note: both(
      '周报周六 9:00、月报月末日 18:00 发布；月末日 18:00 之后的入下月，故一个月从上月末日 18:00 起；事后得知的，在其后 35 天内每日早上编号更正；季报年报随末月月报。区域、班组按人员服务所称，人员用工号；名称、标题和口径随报表一起存档，发布后改名不改已发布的报表。',
      'Weekly at 9:00, monthly at 18:00, neither time being named; what comes after goes into the next month, so that a month begins at 18:00 on the last day of the one before; what is heard of later makes a numbered correction on one of the next 35 mornings; quarter and year with their last month. Regions and teams are called as staff calls them, people by staff number; names, titles and definitions are kept with a report when it is published, and a later renaming changes no report that is out.',
    ),
  }),
  'RP-02': report({
    title: both('回访报表', 'Callbacks'),
    summary: both(
      '7DC、3DC 日周月报；完成率；各项满意度；差距。',
      '7DC and 3DC daily, weekly, monthly; completion; satisfaction by dimension; gap.',
    ),
  }),
  'RP-03': report({
    title: both('维修报表', 'Repairs'),
    summary: both(
      '数量、各时长中位数与 p90、一次修复、失约、配件、费用，按区域班组人员型号。',
      'Counts, times (median, p90), first-time fix, no-shows, parts, fees, by region, team, technician, model.',
    ),
    note: both(
      '中位数为居中的值，偶数个时为中间两个的平均；p90 为九成不超过的最小值（最近秩法）；时长以分钟计，保留两位小数，四舍五入。派单前的报修、再次报修和通知用时，计入当日首个接单的班组和维修员；当日未派的单列。一次修复为未经过 unsolved 而关闭。',
      'The median is the middle value, of an even number the mean of the two in the middle; p90 the smallest value that nine of ten do not exceed (nearest rank); times are in minutes with two decimals, halves rounded up. Reports, repeat reports and times to notify from before anybody had the order belong to the team and the technician whom it first went to that day; what went to nobody that day stands apart. First-time fix is closed without ever being unsolved.',
    ),
  }),
  'RP-04': report({
    title: both('投诉报表', 'Complaints'),
    summary: both(
      '数量、原因帕累托、关闭时长、轮次、成本、受理率。',
      'Counts, Pareto of causes, time to close, rounds, cost, share handled.',
    ),
    parameters: { handled: percent(100, '受理率目标', 'share handled') },
    note: both(
      '类别、级别、部门、处理人和原因以期末时为准，事后改类不更正已发布的报表。受理率为期内收到的投诉中，期末前经理已确认或已结束的比例；关闭用时从收到（重开的为重开）起按自然日计；成本在关闭时计入，重开后再关闭只计新增部分；原因以期内最后一次调查为准。处理人为登记或重开者，提出方案后为最近的提出者。赔偿和退款在客户接受时计为同意，未执行而撤回的在撤回当日减去；支付计入付款日，退回的在退回日减去。',
      'Category, severity, department, handler and cause are those of the end of the period: a later class corrects no report. Handled are those received in the period that the manager confirmed, or that were over, by its end; the time to close counts in days of 24 hours from the receipt, or the reopening; cost counts at the closing, of a second closing only what is new; of several causes the last one of the period counts. The handler is who recorded or reopened it, and then whoever proposed last. Compensation and refunds count as granted with the customer’s yes, less what is taken back before it was carried out, on that day; as paid on the day on which the money left, less what came back, on the day on which it did.',
    ),
  }),
  'RP-05': report({
    title: both('合同报表', 'Contracts'),
    summary: both('台账、回收、账龄、保证金。', 'Ledger, recovery, ageing, deposits.'),
    note: both(
      '回收率按金额：期内到期的已开票应收中期末前已收的部分；核销的不算已收，核销后到的款另计为收回。账龄按期末距到期日的天数：未到期、30、90、180 天以内及以上；到期当日不算逾期。冲正计入冲正当日。',
      'Recovery is in money: of what was invoiced and fell due in the period, what was paid by its end; what was written off was not paid, and what comes of it later is a recovery. Ages are days after the due date as the period ends: not due, up to 30, 90, 180, more; on the due date itself nothing is late. A reversal counts on its own day.',
    ),
  }),
  'RP-06': report({
    title: both('违期报表', 'Breaches'),
    summary: both('按规则、人员、班组。', 'By rule, person, team.'),
    note: both(
      '凡逾期均计：维修单、回访、投诉、走访、资料交接、借阅、合同、应收争议、保证金、订单、办证、交房、抄表、保管、审计；已豁免的计数而不归责任人。每日汇总除当日逾期外，还列出此前逾期而至今未办的，并注明已逾天数，直至办妥或不再需要。',
      'Every deadline that was missed counts: of repair orders, callbacks, complaints, visits, hand-overs and loans, contracts, disputed receivables, deposits, orders, procedures, readings, custody and audits; what was waived counts and is charged to nobody. The digest of a day has, beside what was missed on it, what was missed before and still lies there, with its age in days, until the deed is done or nobody waits for it any more.',
    ),
  }),
  'RP-07': report({
    title: both('客户报表', 'Customers'),
    summary: both(
      '结构、增长、购买结构、流失、忠诚度、信用。',
      'Structure, growth, purchase structure, churn, loyalty (RFM), credit.',
    ),
  }),
  'RP-08': report({
    title: both('质量信息反馈', 'Quality feedback'),
    summary: both(
      '每月报销售、生产、品质、采购、技术：按型号和部件的故障。',
      'A month to sales, production, quality, purchasing and technical: faults by model and part.',
    ),
  }),
  'RP-09': indicator({
    title: both('指标目标', 'Targets'),
    summary: both('各指标目标与红绿灯。', 'Targets per indicator with traffic lights.'),
    parameters: {
      handled: percent(100, '受理', 'handled'),
      satisfiedReplies: percent(100, '回复满意', 'satisfied replies'),
      yellowWithin: percent(10, '黄灯范围', 'yellow within'),
    },
    note: both(
      '达到目标为绿，低于目标不超过 10 个百分点为黄，其余为红。回收率、差错和发票合格率的目标见 CT-14。',
      'Green at the target, yellow up to 10 points below it, else red. The targets of recovery, errors and conformity are those of CT-14.',
    ),
  }),
  'RP-10': report({
    title: both('服务台报表', 'Desk'),
    summary: both(
      '来电、来访、工单、当场答复、回电时长、常见问题。',
      'Calls, visits, work orders, answered at once, time to call back, frequent questions.',
    ),
  }),
  'RP-11': report({
    title: both('中心月报', "The centre's monthly report"),
    summary: both(
      '中心月报；每个大客户的项目月报；服务费用对照预算。',
      "The centre's monthly report; a project report per key account; service cost against budget.",
    ),
  }),
});
