import type { Bilingual } from '@kefu/kernel';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const words = {
  title: both('投诉审核资料', 'Audit pack of complaints'),
  standard: both(
    '依据 GB/T 19012-2019（ISO 10002:2018）',
    'After GB/T 19012-2019 (ISO 10002:2018)',
  ),
  period: both('受理期间', 'Received'),
  complaints: both('投诉件数', 'Complaints'),
  regions: both('区域', 'Regions'),
  everywhere: both('全部', 'all'),
  purpose: both('用途', 'For'),
  seed: both('抽样种子', 'Seed of the sample'),
  asked: both('申请时间', 'Asked for'),
  printed: both('制成时间', 'Made'),
  none: both('无', 'None'),
  yes: both('是', 'yes'),
  no: both('否', 'no'),
  more: both('另有条数', 'More lines:'),
  keeper: both('记录保管人', 'Kept by'),
  auditor: both('审核人', 'Audited by'),
  day: both('签字 / 日期', 'Signature / date'),
} as const satisfies Record<string, Bilingual>;

/** What is printed, by file, in the order of the pack. */
export const titles: Readonly<Record<string, Bilingual>> = {
  'limits-by-rule.csv': both('时限履行情况', 'Times against limits'),
  'outcomes.csv': both('办理人与区域的处理结果', 'Outcomes and amounts by handler and region'),
  'outcomes-by-tier.csv': both('客户等级的处理结果', 'Outcomes and amounts by tier of customer'),
  'causes.csv': both('投诉原因与所采取的改进', 'Causes, and the improvements on them'),
  'endings.csv': both(
    '重新受理、撤回、恶意与未经确认的结案',
    'Reopened, withdrawn, malicious and unconfirmed endings',
  ),
  'discontent-without-complaint.csv': both(
    '表示不满而无投诉的回访',
    'Callbacks that speak of discontent and have no complaint',
  ),
  'improvements.csv': both('改进及其前后对比', 'Improvements, and complaints before and after'),
  'sample.csv': both('随机抽样', 'Random sample'),
};

export const columns: Readonly<Record<string, Bilingual>> = {
  number: both('编号', 'Number'),
  rule: both('条款', 'Rule'),
  status: both('状态', 'State'),
  limits: both('次数', 'Limits'),
  rested: both('其中有暂停', 'Of these rested'),
  handler: both('办理人', 'Handler'),
  tier: both('客户等级', 'Tier'),
  region: both('区域', 'Region'),
  outcome: both('结果', 'Outcome'),
  complaints: both('件数', 'Complaints'),
  yuan: both('金额(元)', 'Yuan'),
  at: both('时间', 'Time'),
  decided_by: both('决定人', 'Decided by'),
  reopened: both('后又重新受理', 'Reopened since'),
  callback: both('回访', 'Callback'),
  plan: both('回访计划', 'Plan'),
  ended_at: both('结束时间', 'Ended'),
  ended_by: both('回访人', 'Made by'),
  wants_to_complain: both('有投诉意愿', 'Wants to complain'),
  cause: both('原因', 'Cause'),
  category: both('类别', 'Category'),
  improvements: both('改进', 'Improvements'),
  dueOn: both('期限', 'Due'),
  verifiedAt: both('验证时间', 'Verified'),
  verifiedBy: both('验证人', 'Verified by'),
  effectFrom: both('实施完成', 'Effective from'),
  before: both('之前投诉', 'Complaints before'),
  after: both('之后投诉', 'Complaints after'),
  lot: both('抽签值', 'Lot'),
};
