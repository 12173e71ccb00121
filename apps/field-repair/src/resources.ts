import type { Bilingual } from '@kefu/kernel';

/** What the resources of its paths are called, by their last word. */
export const resources: Readonly<Record<string, Bilingual>> = {
  'repair-orders': { zh: '报修单', en: 'Repair orders' },
  visits: { zh: '上门', en: 'Visits' },
  evidence: { zh: '现场照片与签名', en: 'Photos and signatures' },
  exports: { zh: '导出', en: 'Exports' },
  penalties: { zh: '处罚', en: 'Penalties' },
  technicians: { zh: '技术员', en: 'Technicians' },
};
