import { describe, expect, it } from '@jest/globals';
import { missed as missedFirst, missedAgain, type RunningDeadline } from '@kefu/handbook';
import { as, confirmed, director, inState, kefu, now, proposed } from '../../../test/a-penalty.js';
import { handbook, lead, manager } from '../../../test/a-repair-order.js';
import * as penalties from './index.js';
import type { Penalty } from './index.js';

describe('FR-06, G-01 what somebody owes of a penalty', () => {
  const due = (penalty: Penalty) =>
    penalties.withClock(undefined, { next: penalty, events: [] }, { now, handbook });
  const running = (penalty: Penalty) => {
    const timer = due(penalty).timers?.find(({ do: does }) => does === 'start');
    return timer?.do === 'start' ? (timer.payload as RunningDeadline) : undefined;
  };
  const owed = (penalty: Penalty) => {
    const { dueAt, responsible } = running(penalty) ?? {};
    return dueAt && `${dueAt} ${String(responsible?.role)}`;
  };
  const told = penalties.tellPenalty(confirmed, undefined, as(lead)).next;

  it('has a time and somebody who answers for it in every state in which there is a next step', () => {
    const byDirector = penalties.confirmPenalty(proposed, '是', as(director)).next;
    const against = penalties.appealPenalty(byDirector, { reason: '不服' }, as(lead)).next;
    expect([...Object.values(inState), told, against].map(owed)).toEqual([
      ...['2026-12-03T10:00:00.000Z manager', '2026-12-02T10:00:00.000Z manager', undefined],
      '2026-12-07T10:00:00.000Z director',
      ...[undefined, undefined, undefined, undefined],
      '2026-12-07T10:00:00.000Z general-manager',
    ]);
    expect(due(told).next.dueAt).toBeUndefined();
  });

  it('runs anew for costs of which the person has to be told, and from when they appealed', () => {
    const later = '2026-12-08T02:00:00.000Z';
    const costs = penalties.recordCosts(told, [], as(manager, later)).next;
    expect(owed(costs)).toBe('2026-12-10T10:00:00.000Z manager');
    const taken = { reason: '不服', at: now };
    const late = penalties.appealPenalty(confirmed, taken, as(lead, later)).next;
    expect(owed(late)).toBe('2026-12-07T10:00:00.000Z director');
  });

  it('is told one level up when it is missed, and on up, once each; the deed stays possible', () => {
    const { next } = due(proposed);
    const missed = { rule: 'FR-06', ...(running(proposed) as RunningDeadline) } as const;
    const first = missedFirst(next, missed, kefu);
    const again = missedAgain(first.next, missed, kefu);
    const third = missedAgain(again.next, missed, kefu);
    const breaches = third.next.breaches.map(({ escalatedTo, again: times }) => [
      escalatedTo,
      times,
    ]);
    expect(breaches).toEqual([
      ['director', undefined],
      ['general-manager', 3],
    ]);
    expect(third.told).toMatchObject({ again: 3, responsibleRole: 'manager' });
    const decision = penalties.dropPenalty(third.next, '道路封闭', as(manager));
    const dropping = penalties.withClock(third.next, decision, { now, handbook });
    expect(dropping.timers).toEqual([
      { do: 'meet', kind: 'FR-06' },
      { do: 'cancel', kind: 'again-FR-06' },
    ]);
    for (const tell of [missedFirst, missedAgain]) {
      expect(tell(dropping.next, missed, kefu).told).toBeUndefined();
    }
  });

  it('goes on as it was whatever else is heard of it', () => {
    const { next } = due(proposed);
    const reweighed = penalties.withClock(next, penalties.reweigh(next, [], handbook), {
      now,
      handbook,
    });
    expect([reweighed.timers, reweighed.next.dueAt]).toEqual([undefined, next.dueAt]);
  });
});
