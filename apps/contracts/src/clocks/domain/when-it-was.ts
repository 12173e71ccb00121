import type { RuleId } from '@kefu/handbook';
import { parseInstant, refusedByRule, type Instant } from '@kefu/kernel';

/**
 * When something was that is entered now: not in the future, and not before what it follows.
 * @throws Refusal `at-an-impossible-time`
 */
export const whenItWas = (
  told: string | undefined,
  { now, after, rule }: { readonly now: Instant; readonly after: Instant; readonly rule: RuleId },
): Instant => {
  const was = told === undefined ? now : parseInstant(told);
  if (was <= now && was >= after) return was;
  throw refusedByRule(
    rule,
    'at-an-impossible-time',
    {
      zh: '发生时间须在其前一步之后、现在之前',
      en: 'It cannot have been before what it follows, nor in the future',
    },
    { extra: { now, after } },
  );
};
