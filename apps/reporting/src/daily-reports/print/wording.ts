import type { Bilingual } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import { groupings, type Figure, type FigureValue, type Grouping } from '../../figures/index.js';
import type { DailyReportData } from '../read-daily-reports.js';

const wording = {
  figure: { zh: '指标', en: 'Figure' },
  count: { zh: '数量', en: 'Count' },
  value: { zh: '数值', en: 'Value' },
  median: { zh: '中位数', en: 'median' },
  definition: { zh: '口径', en: 'What is counted' },
  summary: { zh: '总览', en: 'Summary' },
  breaches: { zh: '违期', en: 'Breaches' },
  byRule: { zh: '按规则', en: 'By rule' },
  byPerson: { zh: '按责任人', en: 'By person' },
  rule: { zh: '规则', en: 'Rule' },
  person: { zh: '工号', en: 'Staff number' },
  team: { zh: '班组', en: 'Team' },
  by: { zh: '分类', en: 'By' },
  which: { zh: '对象', en: 'Which' },
  nobody: { zh: '无责任人', en: 'Nobody named' },
  medianOf: { zh: '时长为中位数，单位：分', en: 'Times are medians, in minutes' },
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

export const groupTitles: Record<Grouping, Bilingual> = {
  region: { zh: '按区域', en: 'By region' },
  team: { zh: '按班组', en: 'By team' },
  technician: { zh: '按维修员', en: 'By technician' },
  model: { zh: '按型号', en: 'By model' },
};

/** What stands first in each row of these. */
export const groupHeads: Record<Grouping, Bilingual> = {
  region: { zh: '区域', en: 'Region' },
  team: { zh: '班组', en: 'Team' },
  technician: { zh: '维修员工号', en: 'Technician' },
  model: { zh: '型号', en: 'Model' },
};

/** What belongs to none of them. */
const noneOf: Record<Grouping, Bilingual> = {
  region: { zh: '区域不明', en: 'No region' },
  team: { zh: '未派班组', en: 'With no team' },
  technician: { zh: '未派工', en: 'Not dispatched' },
  model: { zh: '型号不明', en: 'No model' },
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

export const groupColumns = ({ wording: { figures } }: DailyReportData): readonly Figure[] =>
  figures.filter(({ figure }) => inGroups.includes(figure));

export { groupings };

export const say =
  (language: Language) =>
  (word: Word): string =>
    wording[word][language];

/** How what has that key is called; what has none by what it lacks. */
export const nameIn = (
  report: DailyReportData,
  key: string | null,
  language: Language,
  of?: Grouping,
): string =>
  key === null
    ? (of ? noneOf[of] : wording.nobody)[language]
    : (report.wording.names[key]?.[language] ?? key);

const units: Partial<Record<Figure['kind'], Bilingual>> = {
  minutes: { zh: '（分）', en: ' (min)' },
  share: { zh: '（%）', en: ' (%)' },
  score: { zh: '（分值）', en: ' (score)' },
};

/** With its unit, for the head of a column. */
export const headOf = ({ title, kind }: Figure, language: Language): string =>
  `${title[language]}${units[kind]?.[language] ?? ''}`;

/** The number that stands for a figure: the count, the median, the share or the mean. */
export const mainNumber = ({ kind }: Figure, value: FigureValue | undefined): number | null => {
  if (!value) return null;
  switch (kind) {
    case 'minutes':
      return value.median ?? null;
    case 'share':
      return value.share ?? null;
    case 'score':
      return value.average ?? null;
    case 'count':
      return value.count;
  }
};

const decimals: Record<Figure['kind'], number> = { count: 0, minutes: 1, share: 1, score: 2 };

/** As people write it, without its unit. */
export const numberText = ({ kind }: Figure, number: number | null): string => {
  if (number === null) return '–';
  const places = decimals[kind];
  // By the digits that people see; toFixed makes 1.4 of 1.45
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(kind === 'share' ? number * 100 : number);
};

/** With its unit, where it stands alone. */
export const measureText = (figure: Figure, number: number | null, language: Language): string => {
  const unit = { minutes: { zh: ' 分', en: ' min' }[language], share: ' %', score: '', count: '' };
  return number === null ? '–' : `${numberText(figure, number)}${unit[figure.kind]}`;
};

/** Which publication it is, and what it covers. */
export const standing = (report: DailyReportData, language: Language): string => {
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
