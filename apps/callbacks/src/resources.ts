import type { Bilingual } from '@kefu/kernel';

/** What the resources of its paths are called, by their last word. */
export const resources: Readonly<Record<string, Bilingual>> = {
  callbacks: { zh: '回访', en: 'Callbacks' },
  worklist: { zh: '待办清单', en: 'Worklist' },
};
