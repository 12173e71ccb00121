import type { Bilingual } from '@kefu/kernel';

export type Language = keyof Bilingual;

/** What happened, and the rule that acts in it. */
export interface Line {
  readonly rule?: string;
  readonly text: Bilingual;
}

export const line = (zh: string, en: string, rule?: string): Line => ({
  text: { zh, en },
  ...(rule ? { rule } : {}),
});
