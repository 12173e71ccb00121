import { parseInstant, type Instant } from './instant.js';
import { refusedByRule } from './refusal.js';

/**
 * When something was that is entered now: not in the future, and not before what it follows. What is
 * just now is never impossible, also where another instance's clock is a little ahead.
 * @throws Refusal `at-an-impossible-time`
 */
export const whenItWas = (
  told: string | undefined,
  {
    now,
    after,
    rule,
  }: { readonly now: Instant; readonly after?: Instant | undefined; readonly rule: string },
): Instant => {
  if (told === undefined) return now;
  const was = parseInstant(told);
  if (was <= now && (after === undefined || was >= after)) return was;
  throw refusedByRule(
    rule,
    'at-an-impossible-time',
    {
      zh: '发生时间须在其前一步之后、现在之前',
      en: 'It cannot have been before what it follows, nor in the future',
    },
    { extra: { now, ...(after ? { after } : {}) } },
  );
};
