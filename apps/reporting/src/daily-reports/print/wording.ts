import type { Bilingual } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import { groupings, type Figure, type FigureValue, type Grouping } from '../../figures/index.js';
import type { DailyReportData } from '../read-daily-reports.js';

const wording = {
  figure: { zh: '指标', en: 'Figure' },
  count: { zh: '数量', en: 'Count' },
  value: { zh: '数值', en: 'Value' },
  median: { zh: '中位数（分）', en: 'Median (min)' },
  p90: { zh: 'p90（分）', en: 'p90 (min)' },
  definition: { zh: '口径', en: 'What is counted' },
  summary: { zh: '总览', en: 'Summary' },
  breaches: { zh: '违期', en: 'Breaches' },
  byRule: { zh: '按规则', en: 'By rule' },
  byPerson: { zh: '按责任人', en: 'By person' },
  rule: { zh: '规则', en: 'Rule' },
  person: { zh: '工号', en: 'Staff number' },
  none: { zh: '（无）', en: '(none)' },
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

export const nameIn = (report: DailyReportData, key: string | null, language: Language): string =>
  key === null ? wording.none[language] : (report.wording.names[key]?.[language] ?? key);

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

export const numberText = ({ kind }: Figure, number: number | null): string => {
  if (number === null) return '–';
  if (kind === 'share') return `${(number * 100).toFixed(1)} %`;
  return kind === 'count' ? String(number) : number.toFixed(kind === 'score' ? 2 : 1);
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
