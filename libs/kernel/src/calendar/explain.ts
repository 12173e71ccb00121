import { DateTime } from 'luxon';
import type { Instant } from '../instant.js';
import type { DayPassedOver, Explanation } from './due.js';
import { parseDuration, type Limit } from './limit.js';

type Language = 'zh' | 'en';

const why = {
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '节假日', en: 'holiday' },
  'own-day-off': { zh: '本中心休息', en: 'day off of this centre' },
  resting: { zh: '等待客户', en: 'waiting for the customer' },
  shut: { zh: '不营业', en: 'shut' },
} as const;

const weekdays = {
  zh: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const at = (moment: Instant, zone: string): string =>
  DateTime.fromMillis(Date.parse(moment), { zone }).toFormat('yyyy-MM-dd HH:mm:ss');

/** A limit as a person says it: `10 minutes`, `2 working days`. */
export const limitText = (limit: Limit, language: Language): string => {
  const zh = language === 'zh';
  if (typeof limit === 'string') {
    const human = parseDuration(limit).duration.reconfigure({ locale: zh ? 'zh-CN' : 'en' });
    return human.toHuman({ listStyle: 'long', showZeros: false }) || (zh ? '立即' : 'at once');
  }
  if ('workingDays' in limit) {
    const n = limit.workingDays;
    return zh ? `${n} 个工作日` : `${n} working day${n === 1 ? '' : 's'}`;
  }
  if ('days' in limit) {
    if (limit.days === 0) return zh ? `当天 ${limit.at}` : `${limit.at} that day`;
    return zh ? `${limit.days} 天后 ${limit.at}` : `${limit.at}, ${limit.days} day(s) later`;
  }
  const day = weekdays[language][limit.weekday];
  return `${day} ${limit.at}`;
};

const dayText = (day: DayPassedOver, language: Language): string =>
  `${day.date} (${day.name?.[language] ?? why[day.why][language]})`;

/** Readable text, one statement a line. */
export const explain = (explanation: Explanation, language: Language): string => {
  const zh = language === 'zh';
  const { zone, passedOver, adjustedWorkdays, rests, provisionalYears: unsure } = explanation;
  const separator = zh ? '、' : ', ';
  const lines = [
    zh
      ? `从 ${at(explanation.startedAt, zone)} 起算，期限 ${limitText(explanation.limit, 'zh')}`
      : `Started ${at(explanation.startedAt, zone)}, limit ${limitText(explanation.limit, 'en')}`,
    zh
      ? `时区 ${zone}${counting(explanation, 'zh')}`
      : `Zone ${zone}${counting(explanation, 'en')}`,
  ];
  if (passedOver.length > 0) {
    const days = passedOver.map((day) => dayText(day, language)).join(separator);
    lines.push(zh ? `不计：${days}` : `Not counted: ${days}`);
  }
  if (adjustedWorkdays.length > 0) {
    const days = adjustedWorkdays
      .map((day) => `${day.date}${day.name ? ` (${day.name[language]})` : ''}`)
      .join(separator);
    lines.push(zh ? `调休上班，计入：${days}` : `Worked in exchange, counted: ${days}`);
  }
  for (const rest of rests) {
    const by = rest.rule ? ` (${rest.rule})` : '';
    const stretch = `${at(rest.from, zone)} – ${at(rest.to, zone)}${by}`;
    lines.push(
      zh ? `等待客户，暂停计时：${stretch}` : `Rested, waiting for the customer: ${stretch}`,
    );
  }
  for (const { from, until, grantedAt, rule } of explanation.extensions ?? []) {
    const stretch = `${at(from, zone)} → ${at(until, zone)}`;
    lines.push(
      zh
        ? `${at(grantedAt, zone)} 批准延期 (${rule})：${stretch}`
        : `Extended (${rule}) on ${at(grantedAt, zone)}: ${stretch}`,
    );
  }
  if (unsure.length > 0) {
    const years = unsure.join(separator);
    lines.push(
      zh
        ? `${years} 年放假安排尚未公布，暂按法定节日计算`
        : `Provisional: the holidays of ${years} are not published; only those fixed by law count`,
    );
  }
  lines.push(zh ? `截止 ${at(explanation.comesTo, zone)}` : `Due ${at(explanation.comesTo, zone)}`);
  return lines.join('\n');
};

const counting = ({ counted, closeOfBusiness }: Explanation, language: Language): string => {
  const zh = language === 'zh';
  if (counted === 'round-the-clock') return zh ? '，全天计时' : ', counted round the clock';
  if (counted === 'opening-hours') return zh ? '，按营业时间计时' : ', counted in opening hours';
  if (!closeOfBusiness) return '';
  return zh ? `，${closeOfBusiness} 下班` : `, close of business ${closeOfBusiness}`;
};
