import { both } from '../both.js';
import { choices, count, duration, workingDays } from '../parameter.js';
import { authority, deadline, family, gate, record } from '../rule-entry.js';

export const serviceDesk = family('service-desk', {
  'SD-01': record({
    title: both('来电工单', 'Inbound work orders'),
    summary: both(
      '每个问题都是工单，当场答复的和代转留言也是。',
      'Every question is a work order, answered ones and messages for absent colleagues too.',
    ),
  }),
  'SD-02': deadline({
    title: both('有方案即回电', 'Call back at once'),
    summary: both(
      '方案录入后负责人 30 分钟内回电。',
      'As soon as a solution is entered the owner calls back, within 30 minutes.',
    ),
    parameters: { limit: duration('PT30M', '回电时限', 'called back within') },
  }),
  'SD-03': gate({
    title: both('未接受则升级', 'Not accepted'),
    summary: both(
      '客户不接受则升级并告知客户。',
      'Not accepted: escalated, and the customer is told so.',
    ),
  }),
  'SD-04': gate({
    title: both('外呼核身', 'Outbound'),
    summary: both(
      '说及个人信息前先核对身份；新问题有答案的当场答复。',
      'Identity is checked before anything personal is said; a known answer is given on the spot.',
    ),
  }),
  'SD-05': gate({
    title: both('交接班', 'Shift handover'),
    summary: both(
      '未结工单等自动列出，重要事项复述打钩，双方签字后才可接班；漏交的归漏交人。',
      'Open matters list themselves, important ones are repeated aloud and ticked, both sign; what was left out stays with who left it out.',
    ),
    parameters: { opensBefore: duration('PT15M', '提前', 'opens before the shift') },
  }),
  'SD-06': gate({
    title: both('新业务', 'New business'),
    summary: both(
      '通知到经理，上线前更新知识库；文章有版本和有效期。',
      'The notice goes to the manager, the knowledge base changes before go-live; articles have versions and validity.',
    ),
  }),
  'SD-07': record({
    title: both('工作日志', 'Work log'),
    summary: both(
      '每日日志，周月总结；特殊客户立即上报；改进可分享。',
      'Each day; weekly and monthly summary; special customers are reported at once; improvements can be shared.',
    ),
  }),
  'SD-08': authority({
    title: both('拜访计划', 'Visit plans'),
    summary: both(
      '客户经理提交，经理审核建议，总监批准；事前路线预约，事后报告。',
      'Submitted by the account manager, reviewed by the manager, approved by the director; report after.',
    ),
  }),
  'SD-09': authority({
    title: both('招待申请', 'Hospitality request'),
    summary: both(
      '经理、总经理、财务依次批准；实际支出对照预算。',
      'Manager, general manager, finance in this order; actual spending against the budget.',
    ),
    parameters: {
      items: choices(
        [
          { code: 'meeting', title: both('会议', 'Meeting') },
          { code: 'meals', title: both('餐饮', 'Meals') },
          { code: 'transport', title: both('交通', 'Transport') },
          { code: 'gifts', title: both('礼品', 'Gifts') },
          { code: 'other', title: both('其他', 'Other') },
        ],
        '预算项目',
        'items of the budget',
      ),
    },
  }),
  'SD-10': deadline({
    title: both('工作计划', 'Work plans'),
    summary: both(
      '年、季、月、周计划，编制、审核、批准于期初首个工作日；以总结结束。',
      "Year, quarter, month and week; prepared, checked, approved by the period's first working day; closed with a summary.",
    ),
    parameters: {
      by: count(1, '期初第几个工作日', 'working day of the period', { min: 1, max: 20 }),
    },
    note: both(
      '到该工作日下班为止；周从周一起。',
      'Until close of business of that day; weeks begin on Monday.',
    ),
  }),
  'SD-11': record({
    title: both('交办任务', 'Assigned tasks'),
    summary: both(
      '交办人、负责人、期限、结果；交接班时列出。',
      'Giver, owner, due, result; listed at handover.',
    ),
  }),
  'SD-12': deadline({
    title: both('会议纪要', 'Minutes'),
    summary: both(
      '时间、地点、人员、要点、决议；一个工作日内发送并归档。',
      'Minutes sent and filed within 1 working day; resolutions become tasks.',
    ),
    parameters: { limit: workingDays(1, '纪要时限', 'minutes within') },
  }),
  'SD-13': deadline({
    title: both('巡视', 'Rounds'),
    summary: both(
      '每日分区巡视两次；问题当场解决或转工单、维修单。',
      '2 a day by zone; a finding is solved on the spot or becomes a work or repair order.',
    ),
    parameters: { perDay: count(2, '每日次数', 'a day', { min: 1, max: 24 }) },
    note: both(
      '每个日历日、每个区各两次，当天 24:00 结算。',
      'Each zone, each calendar day; what is missing at midnight is a breach.',
    ),
  }),
  'SD-14': gate({
    title: both('物料与收发', 'Supplies and post'),
    summary: both(
      '出入库不为负；文件与邮件登记。',
      'Supplies in and out, no negative stock; register of documents and post.',
    ),
  }),
});
