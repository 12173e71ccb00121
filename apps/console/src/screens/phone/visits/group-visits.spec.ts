import { describe, expect, it } from '@jest/globals';
import type { Visit } from '../../../parts/queue/as-if';
import { groupVisits } from './group-visits';

const day = { now: '2026-03-02T02:00:00.000Z', until: '2026-03-02T15:59:59.999Z' };

const visit = (id: string, more: Partial<Visit>): Visit =>
  ({ id, status: 'dispatched', report: { at: '2026-03-01T01:00:00.000Z' }, ...more }) as Visit;

const window = (from: string, to = from, more: object = {}) => ({
  appointment: { window: { from, to }, acceptedAt: day.now, ...more },
});

const told = (visits: readonly Visit[]) =>
  groupVisits(visits, day).map(([group, found]) => [group, ...found.map(({ id }) => id)]);

describe('the visits of a technician', () => {
  it('FR-03 come by what they want: what is late first, then the site, then what waits to be accepted', () => {
    expect(
      told([
        visit('coming', { status: 'confirmed', ...window('2026-03-03T01:00:00.000Z') }),
        visit('today', { status: 'confirmed', ...window('2026-03-02T08:00:00.000Z') }),
        visit('accept', { dueAt: '2026-03-02T02:05:00.000Z' }),
        visit('told', { status: 'notified', dueAt: '2026-03-02T02:04:00.000Z' }),
        visit('site', { status: 'on-site', dueAt: '2026-03-03T00:30:00.000Z' }),
        visit('late', { dueAt: '2026-03-02T01:59:59.999Z' }),
        visit('receipt', { status: 'repaired' }),
      ]),
    ).toEqual([
      ['late', 'late'],
      ['now', 'site'],
      ['accept', 'told', 'accept'],
      ['today', 'today'],
      ['coming', 'coming'],
      ['rest', 'receipt'],
    ]);
  });

  it('FR-04 stand in the order of their windows, confirmed or not', () => {
    expect(
      told([
        visit('b', { status: 'confirmed', ...window('2026-03-02T06:00:00.000Z') }),
        visit('a', window('2026-03-02T04:00:00.000Z')),
        visit('c', { status: 'confirmed', ...window(day.until) }),
      ]),
    ).toEqual([['today', 'a', 'b', 'c']]);
  });

  it('FR-05 a visit that was missed waits to be accepted once more', () => {
    const missed = window('2026-03-02T01:00:00.000Z', '2026-03-02T01:30:00.000Z', { missed: true });
    expect(told([visit('missed', missed)])).toEqual([['accept', 'missed']]);
  });
});
