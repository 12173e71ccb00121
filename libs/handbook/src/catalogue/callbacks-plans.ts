import { both } from '../both.js';
import { count, duration, money, percent, workingDays } from '../parameter.js';
import { deadline, family, record } from '../rule-entry.js';

/** Which callbacks fall due by themselves, and when. */
export const callbackPlans = family('callbacks', {
  'CB-01': deadline({
    title: both('A 阶段：是否到达', 'Repair stage A'),
    summary: both(
      '到达时段结束后 15 分钟，维修员到了没有？',
      'At the end of the arrival window and 15 minutes: did the technician arrive?',
    ),
    parameters: {
      after: duration('PT15M', '时段结束后', 'after the window'),
      limit: duration('PT1H', '完成时限', 'called within'),
    },
    note: both(
      '到期为时段结束后 15 分钟，按营业时间计；手册未给完成时限，取到期后 1 小时；改约取消旧的回访。已登记到达而客户说没来，立即告知组长并记在维修单上；未登记的，失约照旧。',
      'Due 15 minutes after the window, in opening hours; no limit for the call is named, an hour from then is taken; a new appointment cancels the old one. "No" against a recorded arrival is told to the lead at once and is on the order; without one the no-show stands.',
    ),
  }),
  'CB-02': deadline({
    title: both('B 阶段：进度', 'Repair stage B'),
    summary: both(
      '维修单未结期间每两天：进度、准时、满意度、结论、遗留问题。',
      'While an order is open, every 2 days: progress, punctuality, satisfaction, conclusion, anything left.',
    ),
    parameters: {
      every: duration('P2D', '间隔', 'every', { min: 'PT1H' }),
      limit: duration('P1D', '完成时限', 'called within'),
    },
    note: both(
      '从报修起算，此后从上次 B 或 C 阶段到期起算，至维修单关闭、取消或作废为止；C 阶段未完成时不另问，收到回执即由 C 阶段代替；除文字题外都须作答；完成时限从到期起算，取 1 天。',
      'Counted from the report, then from when the last call of stage B or C was due, until the order is closed, cancelled or voided; while stage C is open nobody asks beside it, and a receipt lets stage C take its place; all but what is asked in words must be answered; the limit, a day, counts from when it is due.',
    ),
  }),
  'CB-03': deadline({
    title: both('C 阶段：再问满意', 'Repair stage C'),
    summary: both(
      '收到签字回执后一个工作日内再次确认满意，之后才可关闭。',
      'Within 1 working day of the signed receipt: satisfaction again, then the order may close.',
    ),
    parameters: { limit: workingDays(1, '完成时限', 'called within') },
    note: both(
      '是否解决、问卷的每项评分和选择题都须作答，文字题可不答；“未解决”须填原因和办法并退回维修单。跳过不堵路：可要求再访一次，已有未完成的则不另开。',
      'Whether it is solved, every score and every choice of the questionnaire must be answered, what is asked in words may be left out; "not solved" takes a cause and a remedy and puts the order back. Skipping it closes no way: somebody may ask for one more call, unless one is open.',
    ),
  }),
  'CB-04': deadline({
    title: both('7DC 回访', '7DC'),
    summary: both(
      '交付为第 0 天，第 7 天到期，第 10 天后违期；二级网点按开票第 10 天到期，第 13 天后违期。',
      'Delivery is day 0; due from day 7, breach after day 10; second-tier outlets from day 10 after invoicing, breach after day 13.',
    ),
    parameters: {
      dueDay: count(7, '到期日', 'due from day', { min: 1 }),
      lastDay: count(10, '最后一天', 'last day', { min: 1 }),
      outletDueDay: count(10, '二级网点到期日', 'second-tier due from day', { min: 1 }),
      outletLastDay: count(13, '二级网点最后一天', 'second-tier last day', { min: 1 }),
    },
    note: both(
      '日历日，从当天 0:00 到期，最后一天 24:00 后违期。二级网点须已交付且已开票。得知时已过到期日的，当天到期，期限天数不变。退货即取消；三十天内已答满问卷的顺延（CB-11）。',
      'Calendar days: due from midnight that begins the day, breach at midnight that ends the last one. A sale of an outlet must be delivered and invoiced both. What is heard of after its day is due that same day, with as many days as ever. A return calls it off; who answered enough questionnaires in 30 days is called later (CB-11).',
    ),
  }),
  'CB-05': deadline({
    title: both('3DC 回访', '3DC'),
    summary: both(
      '修好交还后第 3 天到期，第 5 天后违期；在 C 阶段之后且不重复其问题。',
      "Due from day 3, breach after day 5 from hand-over of a repaired asset; it does not repeat stage C's questions.",
    ),
    parameters: {
      dueDay: count(3, '到期日', 'due from day', { min: 1 }),
      lastDay: count(5, '最后一天', 'last day', { min: 1 }),
    },
    note: both(
      '日计法同 CB-04；交还当天为第 0 天。',
      'Days as in CB-04; the day of hand-over is day 0.',
    ),
  }),
  'CB-06': deadline({
    title: both('定期回访', 'One month and one year'),
    summary: both(
      '交付后一个月和一年；商户开业时及之后每月。',
      'One month and one year after delivery; merchants on opening, then monthly.',
    ),
    parameters: {
      first: duration('P1M', '首次', 'first after', { min: 'P1D' }),
      second: duration('P1Y', '再次', 'second after', { min: 'P1D' }),
      merchantEvery: duration('P1M', '商户间隔', 'merchants every', { min: 'P1D' }),
      limit: duration('P7D', '完成时限', 'called within'),
    },
    note: both(
      '手册未给完成时限，取到期后 7 天；从当天 0:00 到期，月末日期取当月最后一天。得知时已满一年的，只问年回访。商户自开业手续办结起回访，合同终止即停，续签的继续。',
      'No limit for the call is named, 7 days from when it is due are taken; due from the midnight that begins the day, the 31st becomes the last day of a shorter month. Where a year had passed when it was heard of, only the call of the year is made. Merchants are called from when the procedure of their opening is done until their contract is over, and on under one that renews it.',
    ),
  }),
  'CB-07': deadline({
    title: both('二级回访', 'Second level'),
    summary: both(
      '每月从已完成的一级回访抽 10%，由他人再访。',
      'Each month 10 % of the completed first-level callbacks are called again by somebody else.',
    ),
    parameters: {
      share: percent(10, '抽样比例', 'share'),
      atLeast: count(1, '至少', 'at least'),
      limit: duration('P1M', '完成时限', 'called within', { min: 'P1D' }),
    },
    note: both(
      '向上取整；上月无已完成回访则不抽；随机种子存档。',
      'Rounded up; none when nothing was completed that month; the seed is recorded.',
    ),
  }),
  'CB-08': deadline({
    title: both('三级回访', 'Third level'),
    summary: both(
      '总经办在交付一个季度后抽访 5% 新客户，并每月从大额、事故、VIP 维修中挑选。',
      'The gm-office calls 5 % of new customers one quarter after delivery and, monthly, its choice of large, accident and VIP repairs.',
    ),
    parameters: {
      share: percent(5, '抽样比例', 'share'),
      after: duration('P3M', '交付后', 'after delivery', { min: 'P1D' }),
      largeRepair: money('10000.00', '大额维修', 'large repair from'),
      limit: duration('P1M', '完成时限', 'called within', { min: 'P1D' }),
    },
    note: both(
      '按交付月份成组抽样，向上取整；每月的挑选由总经办自定，可以为空。',
      "Sampled by month of delivery, rounded up; the monthly choice is the gm-office's and may be empty.",
    ),
  }),
  'CB-09': record({
    title: both('生日与节日问候', 'Birthday and festival greetings'),
    summary: both(
      '生日前 2 至 7 天问候；新年、春节、情人节、五一、中秋、国庆问候。',
      'Birthday greetings 2 to 7 days before; festivals on their day, lunar dates right.',
    ),
    parameters: {
      earliest: count(7, '最早提前天数', 'days before at the earliest', { min: 0, max: 60 }),
      latest: count(2, '最迟提前天数', 'days before at the latest', { min: 0, max: 60 }),
    },
    note: both(
      '平年 2 月 29 日生日按 2 月 28 日；生日为公历。',
      'A birthday on 29 February is kept on the 28th in other years; birthdays are Gregorian.',
    ),
  }),
  'CB-10': record({
    title: both('温馨提醒', 'Reminders'),
    summary: both(
      '提前一周提醒保养、年检、续保、养路费与车船税。',
      'One week before: maintenance, annual inspection, insurance renewal, road and vehicle tax.',
    ),
    parameters: { before: duration('P7D', '提前', 'before', { min: 'P1D' }) },
  }),
});
