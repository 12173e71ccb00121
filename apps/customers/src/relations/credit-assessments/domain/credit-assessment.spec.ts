import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refusalOf } from '@kefu/testing/life-cycles';
import {
  announceExpiry,
  assessCredit,
  creditAssessmentStatuses,
  creditAssessmentTransitions,
  expireAssessment,
  factors,
  reinstateAssessment,
  scoreOf,
  supersedeAssessment,
  voidAssessment,
  type CreditAssessment,
  type CreditAssessmentStatus,
  type Factor,
  type FactorPoints,
} from './index.js';

const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const lowest = handbook.parameter('CU-10', 'grades');
const weights = handbook.parameter('CU-10', 'weights');
const at = (now: string) => ({ now, newId, by: { id: 'reviewer' }, handbook });
const given = (...points: number[]) =>
  Object.fromEntries(
    factors.map((factor, n) => [factor, { points: points[n] ?? 0 }]),
  ) as unknown as Record<Factor, FactorPoints>;
const all = (points: number) => given(points, points, points, points, points);
const assessed = (points: number, now = '2026-11-25T02:00:00.000Z', before?: CreditAssessment) =>
  assessCredit({ customerId: newId(), factors: all(points) }, before, newId(), at(now));

describe('CU-10 the score', () => {
  it('CU-10 explains what each factor brought, and the parts add up to it', () => {
    const { contributions, score, grade } = scoreOf(given(100, 50, 33.33, 80, 0), {
      weights,
      lowest,
    });
    expect(contributions.map(({ factor, contribution }) => [factor, contribution])).toEqual([
      ['payment', '40'],
      ['capital', '7.5'],
      ['years', '4.9995'],
      ['disputes', '16'],
      ['inspection', '0'],
    ]);
    expect([score, grade]).toEqual(['68.50', 'B']);
  });

  it.each([
    [100, '100.00', 'AAA'],
    [90, '90.00', 'AAA'],
    [89.99, '89.99', 'AA'],
    [80, '80.00', 'AA'],
    [70, '70.00', 'A'],
    [60, '60.00', 'B'],
    [50, '50.00', 'C'],
    [49.99, '49.99', 'D'],
    [0, '0.00', 'D'],
  ])('CU-10 %d points everywhere are %s and %s', (points, score, grade) => {
    expect(scoreOf(all(points), { weights, lowest })).toMatchObject({ score, grade });
  });

  it('CU-10 counts in decimals: thirds of weights lose nothing', () => {
    const thirds = { payment: 33.3, capital: 33.3, years: 33.3, disputes: 0.1, inspection: 0 };
    expect(scoreOf(all(90), { weights: thirds, lowest })).toMatchObject({
      score: '90.00',
      grade: 'AAA',
    });
  });

  it('CU-10 refuses weights that do not add up', () => {
    const refused = refusalOf(() =>
      scoreOf(all(90), { weights: { ...weights, payment: 41 }, lowest }),
    );
    expect([refused.rule, refused.code]).toEqual(['CU-10', 'weights-do-not-add-up']);
  });
});

describe('CU-10 validity', () => {
  it.each([
    ['2026-11-25T02:00:00.000Z', '2027-11-25', '2027-10-25T16:00:00.000Z'],
    ['2028-02-29T02:00:00.000Z', '2029-02-28', '2029-01-28T16:00:00.000Z'],
    ['2026-12-31T02:00:00.000Z', '2027-12-31', '2027-11-30T16:00:00.000Z'],
    // already the next year at the centre
    ['2026-12-31T17:00:00.000Z', '2028-01-01', '2027-12-01T16:00:00.000Z'],
  ])('CU-10 assessed at %s is valid through %s', (now, validThrough, announcedAt) => {
    const { next, timers } = assessed(80, now);
    expect(next.validThrough).toBe(validThrough);
    expect(timers?.map((timer) => ('at' in timer ? timer.at : ''))).toEqual([
      announcedAt,
      handbook.calendar.endOfDay(validThrough),
    ]);
  });

  it('CU-10 keeps the validity that the handbook had when it was made', () => {
    const from = '2027-01-01T00:00:00.000Z';
    const shorter = handbook.withChanges([
      {
        rule: 'CU-10',
        parameter: 'validity',
        value: 'P6M',
        from,
        by: 'a',
        approvedBy: 'b',
        why: 'c',
      },
    ]);
    const command = { customerId: newId(), factors: all(80) };
    const through = (now: string) =>
      assessCredit(command, undefined, newId(), { ...at(now), handbook: shorter }).next
        .validThrough;
    expect(through('2026-12-31T00:00:00.000Z')).toBe('2027-12-31');
    expect(through('2027-01-01T00:00:00.000Z')).toBe('2027-07-01');
  });
});

describe('CU-10 a fall in grade', () => {
  const facts = (points: number, before: number) =>
    assessed(points, undefined, assessed(before).next).events.map(({ of }) => of.name);

  it('CU-10 is an event of its own', () => {
    expect(facts(79, 90)).toEqual(['CreditAssessmentAssessedV1', 'CreditAssessmentGradeFellV1']);
  });

  it('CU-10 is none where the grade stays or rises', () => {
    expect([...facts(89, 80), ...facts(95, 80)]).toEqual([
      'CreditAssessmentAssessedV1',
      'CreditAssessmentAssessedV1',
    ]);
  });
});

describe('the life cycle of a credit assessment', () => {
  const one = (status: CreditAssessmentStatus) => ({ ...assessed(80).next, status });

  it('CU-10 is valid until another takes its place, it expires or is voided', () => {
    const faults = faultsOfLifeCycle<CreditAssessmentStatus>({
      transitions: creditAssessmentTransitions,
      first: ['valid'],
      ends: ['voided'],
      table: `
                   valid       superseded  expired  voided
        supersede  superseded  -           -        -
        reinstate  -           valid       -        -
        void       voided      voided      voided   -
        announce   valid       superseded  expired  voided
        expire     expired     superseded  expired  voided`,
      verbs: {
        supersede: (status) => supersedeAssessment(one(status), newId()),
        reinstate: (status) => reinstateAssessment(one(status), at('2026-12-01T00:00:00.000Z')),
        void: (status) => voidAssessment(one(status), '录错'),
        announce: (status) => announceExpiry(one(status), at('2027-10-26T00:00:00.000Z')),
        expire: (status) => expireAssessment(one(status)),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each(creditAssessmentStatuses)(
    'CU-10 timers say nothing of one that is %s unless it is valid',
    (status) => {
      const events = [
        ...announceExpiry(one(status), at('2027-10-26T00:00:00.000Z')).events,
        ...expireAssessment(one(status)).events,
      ];
      expect(events).toHaveLength(status === 'valid' ? 2 : 0);
    },
  );
});
