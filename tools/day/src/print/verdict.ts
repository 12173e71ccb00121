import type { Language } from '../stage/lines.js';
import type { DayOutcome } from '../tally/day-outcome.js';
import type { Paint } from './paint.js';

/** What was compared, and whether it is the same; each difference on a line of its own. */
export const printVerdict = (
  { orders, complaints, contracts, callbacks, consequences, days, differences }: DayOutcome,
  language: Language,
  paint: Paint,
): string => {
  const figures = days.reduce((sum, day) => sum + day.figures.length * (1 + day.regions.length), 0);
  const compared =
    language === 'zh'
      ? `${orders} 张维修单，${complaints} 件投诉，${contracts} 份合同，${consequences} 件到时或按规则自动发生的事，${callbacks} 个回访，${figures} 个指标值`
      : `${orders} orders, ${complaints} complaints, ${contracts} contracts, ${consequences} things that happened by themselves, ${callbacks} callbacks, ${figures} figures`;
  if (differences.length === 0) {
    const same = language === 'zh' ? '全部与所做的一致。' : 'all as it was done.';
    return `\n${paint.good(`✓ ${compared}: ${same}`)}\n`;
  }
  const differ =
    language === 'zh' ? `${differences.length} 处不一致：` : `${differences.length} differ:`;
  return `\n${paint.bad(`✗ ${compared}: ${differ}`)}\n${differences.map((one) => `  ${paint.bad(one)}\n`).join('')}`;
};
