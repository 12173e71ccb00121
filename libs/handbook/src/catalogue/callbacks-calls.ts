import { both } from '../both.js';
import { choices, count, duration, percent } from '../parameter.js';
import { family, gate, record, report } from '../rule-entry.js';

/** How a callback is made, and what comes of it. */
export const callbackCalls = family('callbacks', {
  'CB-11': gate({
    title: both('不漏不重', 'Nobody missed, nobody twice'),
    summary: both(
      '每个到期客户只在一名客服的名单上；同一事项不访两次；三十天内问卷不超过两份。',
      "Every due customer is on exactly one agent's list; nobody is called twice for the same thing; at most 2 questionnaires in 30 days.",
    ),
    parameters: {
      questionnaires: count(2, '问卷上限', 'questionnaires', { min: 1 }),
      within: duration('P30D', '期间', 'within', { min: 'P1D' }),
    },
    note: both(
      '按已完成的问卷往前滚动计算；超限的顺延而不丢弃；A 至 C 阶段与投诉评价不计也不受限。',
      'Completed questionnaires in the rolling window count; one too many is put off, not dropped; stages A to C and evaluations neither count nor wait.',
    ),
  }),
  'CB-12': gate({
    title: both('不满意处理', 'Dissatisfaction'),
    summary: both(
      '任一项不满意须写原因和办法；需答复的意见开工单，投诉意向开投诉，故障未解决则退回未解决。',
      'Dissatisfaction takes a cause and a remedy; it opens a work order, a complaint, or puts the order back to unsolved.',
    ),
    parameters: {
      dissatisfiedAt: count(2, '不满意分数', 'dissatisfied at or below', { min: 1, max: 10 }),
    },
    note: both(
      '五分制下 1、2 分为不满意；C 阶段答“未解决”、是非题答到问卷标明的一项也是；期望分和未作答的不算。',
      'Of five points 1 and 2 are dissatisfied; so are "not solved" in stage C and the answer to a yes-no question that the questionnaire marks; an expectation and an unanswered dimension are not.',
    ),
  }),
  'CB-13': gate({
    title: both('改约与联系不上', 'A better time, unreachable'),
    summary: both(
      '客户没空则另约；至少两天共三次未接为联系不上并计数。',
      'A customer without time names a better one; 3 attempts on at least 2 days without an answer: unreachable, and counted.',
    ),
    parameters: {
      attempts: count(3, '次数', 'attempts', { min: 1 }),
      days: count(2, '天数', 'different days at least', { min: 1 }),
      farthest: duration('P30D', '改约最远', 'a better time within', { min: 'PT1H', max: 'P1Y' }),
      called: duration('PT1H', '改约后致电时限', 'called within, from the named time'),
      call: duration('PT1H', '通话登记时限', 'outcome of a call put down within'),
    },
    note: both(
      '客户指定时间之前计时暂停；到时一小时内无人致电，或通话一小时后仍未登记结果，均算违期并上报。通话中系统不取消、不移交：等通话结束再办，客户所说照样算数。',
      'The clock rests until the time that the customer named; nobody who calls within an hour of it, or a call whose outcome is not put down within an hour, is a breach and escalated. In the middle of a call Kefu neither calls off nor hands over: that waits for the end of the call, and what the customer says counts.',
    ),
  }),
  'CB-14': record({
    title: both('评分与差距', 'Scores and the gap'),
    summary: both(
      '各项 1 至 5 分；期望与感知分开问，报告差距。',
      'Scores per dimension, 1 to 5; expected and perceived quality are asked apart, so the gap can be reported.',
    ),
    parameters: {
      lowest: count(1, '最低分', 'lowest', { min: 0, max: 1 }),
      highest: count(5, '最高分', 'highest', { min: 2, max: 100 }),
    },
  }),
  'CB-15': record({
    title: both('抽查', 'Spot checks'),
    summary: both(
      '其他部门抽样重拨，与记录不符的为问题。',
      'Another department re-calls a sample; differences from the record are findings.',
    ),
    parameters: { share: percent(5, '抽查比例', 'share') },
    note: both(
      '手册未给比例，取 5%；抽查人不得与原回访人同部门。',
      'No share is named, 5 % is taken; who checks is not of the department that called.',
    ),
  }),
  'CB-16': record({
    title: both('流失回访', 'Churn callbacks'),
    summary: both(
      '询问流失客户的原因和如何挽回。',
      'Lapsed customers are asked for the cause and what would win them back.',
    ),
    parameters: {
      causes: choices(
        [
          { code: 'price', title: both('价格', 'Price') },
          { code: 'quality', title: both('质量', 'Quality') },
          { code: 'service', title: both('服务', 'Service') },
          { code: 'competitor', title: both('转向同行', 'Went to a competitor') },
          { code: 'no-need', title: both('不再需要', 'No longer needed') },
          { code: 'moved', title: both('搬迁或歇业', 'Moved or closed down') },
          { code: 'other', title: both('其他', 'Other') },
        ],
        '流失原因',
        'causes',
      ),
    },
  }),
  'CB-17': record({
    title: both('话术', 'Scripts'),
    summary: both(
      '问卷附话术：开场、满意、不满意、结束；普通话与粤语。',
      'With the questionnaire: opening, satisfied, dissatisfied, closing; Mandarin and Cantonese texts.',
    ),
  }),
  'CB-18': report({
    title: both('调查活动', 'Survey campaigns'),
    summary: both(
      '满意度、市场、普查：分群、期间、问卷、回收率、结果；普查核对设备记录。',
      'Segment, period, questionnaire, response rate, result; a census compares assets with the record.',
    ),
  }),
});
