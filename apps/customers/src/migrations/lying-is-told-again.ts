import { lyingIsToldAgain } from '@kefu/service';

/** What was told once so far is told again while it lies there (G-01). */
export const LyingIsToldAgain = lyingIsToldAgain('LyingIsToldAgain1797100001001', {
  visit: ['CU-11'],
  loan: ['CU-08'],
  'hand-over': ['CU-03', 'CU-04'],
});
