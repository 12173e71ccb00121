import type { Handbook } from '@kefu/handbook';
import { minusSpan } from '@kefu/kernel';
import { degrees, type Counted, type Degree, type Penalty } from './penalty.js';

type Weighable = Pick<Penalty, 'id' | 'missedAt' | 'because'>;
export type Weighed = Pick<Penalty, 'degree' | 'points' | 'weighing'>;

/** Of two at the same moment the one that was proposed first is the earlier. */
const isBefore = (one: Counted, { id, missedAt }: Weighable): boolean =>
  one.missedAt < missedAt || (one.missedAt === missedAt && one.penaltyId < id);

const raised = (degree: Degree): Degree => degrees[degrees.indexOf(degree) + 1] ?? 'grave';

/**
 * FR-06: by count within the period, which begins with a day of the centre, by the values in force when
 * the window was missed; a complaint that came of it raises that by one, up to grave.
 * @param counting what of the person counts, at whatever time
 */
export const weigh = (
  penalty: Weighable,
  counting: readonly Counted[],
  handbook: Handbook,
): Weighed => {
  const { missedAt, because } = penalty;
  const { calendar } = handbook;
  const then = handbook.asOf(missedAt);
  const firstDay = minusSpan(calendar.localDate(missedAt), then.parameter('FR-06', 'window'));
  const from = calendar.startOfDay(firstDay);
  const counted = counting.filter((one) => one.missedAt >= from && isBefore(one, penalty));
  const count = counted.length + 1;
  const serious = count >= then.parameter('FR-06', 'seriousFrom') ? 'serious' : 'minor';
  const degreeByCount = count >= then.parameter('FR-06', 'graveFrom') ? 'grave' : serious;
  const degree = because.includes('complaint') ? raised(degreeByCount) : degreeByCount;
  const points = then.parameter('FR-06', 'points')[degree] ?? 0;
  return { degree, points, weighing: { from, count, degreeByCount, counted } };
};
