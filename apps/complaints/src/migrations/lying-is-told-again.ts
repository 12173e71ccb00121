import { lyingIsToldAgain } from '@kefu/service';

/** What was told once so far is told again while it lies there (G-01). */
export const LyingIsToldAgain = lyingIsToldAgain('LyingIsToldAgain1797100001001', {
  complaint: [
    ...(['CP-01', 'CP-04', 'CP-05', 'CP-08', 'CP-09', 'CP-11'] as const),
    ...(['CP-13', 'CP-15', 'CP-16', 'G-04', 'G-07'] as const),
  ],
  improvement: ['CP-14'],
});
