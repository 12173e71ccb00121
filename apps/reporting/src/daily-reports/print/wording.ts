import type { Bilingual } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type { AnyGrouping, Figure } from '../../figures/index.js';
import type { ReportData } from '../read-reports.js';
import { nameOf } from '../report-wording.js';

const wording = {
  figure: { zh: '指标', en: 'Figure' },
  count: { zh: '数量', en: 'Count' },
  value: { zh: '数值', en: 'Value' },
  median: { zh: '中位数', en: 'median' },
  definition: { zh: '口径', en: 'What is counted' },
  summary: { zh: '总览', en: 'Summary' },
  breaches: { zh: '违期', en: 'Breaches' },
  byRule: { zh: '按规则', en: 'By rule' },
  rule: { zh: '规则', en: 'Rule' },
  person: { zh: '工号', en: 'Staff number' },
  team: { zh: '班组', en: 'Team' },
  by: { zh: '分类', en: 'By' },
  which: { zh: '对象', en: 'Which' },
  nobody: { zh: '无责任人', en: 'Nobody named' },
  repairs: { zh: '维修', en: 'Repairs' },
  callbacks: { zh: '回访', en: 'Callbacks' },
  complaints: { zh: '投诉', en: 'Complaints' },
  contracts: { zh: '应收与保证金', en: 'Receivables and deposits' },
  noContracts: { zh: '本期没有应收款和保证金。', en: 'There was nothing owed or out.' },
  causes: { zh: '投诉原因（帕累托）', en: 'Causes of complaints (Pareto)' },
  cause: { zh: '原因', en: 'Cause' },
  share: { zh: '占比', en: 'Share' },
  cumulative: { zh: '累计占比', en: 'Cumulative' },
  noComplaints: { zh: '本期没有投诉。', en: 'There were no complaints.' },
  target: { zh: '目标', en: 'target' },
  green: { zh: '达标', en: 'met' },
  yellow: { zh: '接近', en: 'close' },
  red: { zh: '未达标', en: 'missed' },
  medianOf: { zh: '时长为中位数', en: 'Times are medians' },
  chart: { zh: '各区域报修与关闭', en: 'Reported and closed by region' },
  live: { zh: '未发布，数据可能变动', en: 'Not published; may still change' },
  published: { zh: '第 {n} 号', en: 'No. {n}' },
  corrects: { zh: '（更正）', en: ' (correction)' },
  cutOff: { zh: '截止', en: 'Cut off' },
  wholeCentre: { zh: '全中心', en: 'Whole centre' },
  prepared: { zh: '制表', en: 'Prepared by' },
  checked: { zh: '审核', en: 'Checked by' },
  approved: { zh: '批准', en: 'Approved by' },
  signature: { zh: '签字', en: 'Signature' },
  day: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Bilingual>;

export type Word = keyof typeof wording;

export const groupTitles: Record<AnyGrouping, Bilingual> = {
  region: { zh: '按区域', en: 'By region' },
  team: { zh: '按班组', en: 'By team' },
  technician: { zh: '按维修员', en: 'By technician' },
  model: { zh: '按型号', en: 'By model' },
  category: { zh: '按类别', en: 'By category' },
  severity: { zh: '按严重程度', en: 'By severity' },
  channel: { zh: '按渠道', en: 'By channel' },
  department: { zh: '按责任部门', en: 'By department' },
  handler: { zh: '按处理人', en: 'By handler' },
  cause: { zh: '按原因', en: 'By cause' },
  age: { zh: '按账龄', en: 'By age' },
};

/** What stands first in each row of these. */
export const groupHeads: Record<AnyGrouping, Bilingual> = {
  region: { zh: '区域', en: 'Region' },
  team: { zh: '班组', en: 'Team' },
  technician: { zh: '维修员工号', en: 'Technician' },
  model: { zh: '型号', en: 'Model' },
  category: { zh: '类别', en: 'Category' },
  severity: { zh: '严重程度', en: 'Severity' },
  channel: { zh: '渠道', en: 'Channel' },
  department: { zh: '责任部门', en: 'Department' },
  handler: { zh: '处理人工号', en: 'Handler' },
  cause: { zh: '原因', en: 'Cause' },
  age: { zh: '账龄', en: 'Age' },
};

/** What belongs to none of them. */
const noneOf: Record<AnyGrouping, Bilingual> = {
  region: { zh: '区域不明', en: 'No region' },
  team: { zh: '未派班组', en: 'With no team' },
  technician: { zh: '未派工', en: 'Not dispatched' },
  model: { zh: '型号不明', en: 'No model' },
  category: { zh: '未分类', en: 'Not classed yet' },
  severity: { zh: '未定级', en: 'Not classed yet' },
  channel: { zh: '渠道不明', en: 'No channel' },
  department: { zh: '未指派', en: 'Not assigned' },
  handler: { zh: '无处理人', en: 'With no handler' },
  cause: { zh: '未查明', en: 'Not found yet' },
  age: { zh: '当期发生', en: 'Of the period' },
};

/** What the tables by group show; everything else is a click away. */
const inGroups: readonly string[] = [
  'reported',
  'repeat-reports',
  'closed',
  'open-at-day-end',
  'unsolved',
  'time-to-notify',
  'time-to-dispatch',
  'time-to-arrive',
  'time-to-close',
  'first-time-fix',
  'no-shows-technician',
  'no-shows-customer',
  'breaches',
  'satisfaction-overall',
];

const inComplaintGroups: readonly string[] = [
  'complaints-received',
  'complaints-handled',
  'complaints-closed',
  'complaints-open',
  'complaints-reopened',
  'complaints-time-to-close',
  'complaints-rounds',
  'complaints-cost',
  'complaints-compensation-granted',
  'complaints-compensation-paid',
  'complaints-refund-granted',
  'complaints-refund-paid',
  'complaints-satisfied',
];

const inContractGroups: readonly string[] = [
  'receivables-invoiced',
  'receivables-paid',
  'recovery-rate',
  'invoice-conformity',
  'billing-errors',
  'receivables-open',
  'receivables-overdue',
  'deposits-out',
  'deposits-late',
];

const inAges: readonly string[] = [
  'receivables-open',
  'receivables-overdue',
  'deposits-out',
  'deposits-late',
];

const shown =
  (names: readonly string[]) =>
  ({ wording: { figures } }: ReportData): readonly Figure[] =>
    figures.filter(({ figure }) => names.includes(figure));

export const groupColumns = shown(inGroups);
export const complaintColumns = shown(inComplaintGroups);
export const contractColumns = shown(inContractGroups);
export const ageColumns = shown(inAges);

export const say =
  (language: Language) =>
  (word: Word): string =>
    wording[word][language];

/** How what has that key is called; what has none by what it lacks. */
export const nameIn = (
  report: ReportData,
  key: string | null,
  language: Language,
  of?: AnyGrouping,
): string =>
  key === null
    ? (of ? noneOf[of] : wording.nobody)[language]
    : (nameOf(report.wording, key, of)?.[language] ?? key);

/** Which publication it is, and what it covers. */
export const standing = (report: ReportData, language: Language): string => {
  const t = say(language);
  const { number, regions } = report;
  const which =
    number === null
      ? t('live')
      : `${t('published').replace('{n}', String(number))}${number > 1 ? t('corrects') : ''}`;
  const scope = regions
    ? regions.map((code) => nameIn(report, code, language)).join('、')
    : t('wholeCentre');
  return `${which} · ${scope}`;
};
