import { lyingIsToldAgain } from '@kefu/service';

/** What was told once so far is told again while it lies there (G-01). */
export const LyingIsToldAgain = lyingIsToldAgain('LyingIsToldAgain1797100001001', {
  receivable: ['CT-05'],
});
