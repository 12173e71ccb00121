import type { Bilingual } from '@kefu/kernel';

export const both = (zh: string, en: string): Bilingual => ({ zh, en });
