import type { Bilingual } from '@kefu/kernel';

/** What the resources of its paths are called, by their last word. */
export const resources: Readonly<Record<string, Bilingual>> = {
  'breach-digest': { zh: '超时汇总', en: 'Digest of breaches' },
  breaches: { zh: '超时记录', en: 'Breaches' },
  'daily-reports': { zh: '日报', en: 'Daily reports' },
  'monthly-reports': { zh: '月报', en: 'Monthly reports' },
  figures: { zh: '指标', en: 'Figures' },
  'own-figures': { zh: '本人指标', en: 'Own figures' },
  rebuild: { zh: '重建', en: 'Rebuilding' },
};
