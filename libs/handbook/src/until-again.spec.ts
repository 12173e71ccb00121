import { describe, expect, it } from '@jest/globals';
import { plusMillis, type Instant } from '@kefu/kernel';
import { toldAgain, toldFirst, untilAgain, type RunningDeadline } from './deadline-timer.js';
import { handbookOf } from './handbook.js';
import type { Role } from './roles.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const dueAt = '2026-01-01T01:00:00.000Z';
const DAY = 86_400_000;

/** The days after the first telling on which it is told again, and to whom. */
const tellings = (role: Role, days: number) => {
  const running = { startedAt: dueAt, dueAt, responsible: { role } } as RunningDeadline;
  let { told, breaches } = toldFirst('CT-08', running, []);
  const heard: [day: number, by: Role][] = [];
  for (let now: Instant = dueAt; ;) {
    const day = Math.round((Date.parse(now) - Date.parse(dueAt)) / DAY);
    if (day > days) return heard;
    heard.push([day, told.escalatedTo]);
    const again = untilAgain('CT-08', running, breaches, { now, handbook });
    now = plusMillis(again.do === 'start' ? again.at : now, -1);
    ({ told, breaches } = toldAgain('CT-08', running, breaches));
  }
};

describe('G-01 how often what lies there is told again', () => {
  it('is each day one more level up, and when the general manager knows it ever more seldom', () => {
    expect(tellings('repair-lead', 40)).toEqual([
      [0, 'manager'],
      [1, 'director'],
      [2, 'general-manager'],
      [3, 'general-manager'],
      [5, 'general-manager'],
      [9, 'general-manager'],
      [17, 'general-manager'],
      [33, 'general-manager'],
    ]);
  });

  it('is at least once in thirty days, for years', () => {
    const heard = tellings('director', 1_000).map(([day]) => day);
    const gaps = heard.slice(1).map((day, at) => day - (heard[at] ?? 0));
    expect(Math.max(...gaps)).toBe(30);
    expect(gaps.slice(6).every((gap) => gap === 30)).toBe(true);
    expect(heard.length).toBeLessThan(45);
  });
});
