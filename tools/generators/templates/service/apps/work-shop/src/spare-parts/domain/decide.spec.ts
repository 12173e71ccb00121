import { describe, expect, it } from '@jest/globals';
import { newId, type Actor, type Instant } from '@kefu/kernel';
import { cancelWithRegion, finish, open } from './decide.js';
import { sparePartTransitions, type SparePartStatus } from './life-cycle.js';

const now = '2026-11-23T06:37:07.000Z' as Instant;
const agent: Actor = { id: newId(), kind: 'person', roles: ['agent'], regions: ['*'] };
const opened = open({ id: newId(), regionId: 'east', subject: 'a question' }, agent).next;

const outcome = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a spare part', () => {
  it('is opened, and who opened it is told without the words', () => {
    const { next, events } = open({ id: newId(), regionId: 'east', subject: 'a question' }, agent);
    expect(next.status).toBe('open');
    expect(events.map(({ data }) => data)).toEqual([{ regionId: 'east', openedBy: agent.id }]);
  });

  const verbs = {
    finished: (from: SparePartStatus) => finish({ ...opened, status: from }, agent, now),
    cancelled: (from: SparePartStatus) => cancelWithRegion({ ...opened, status: from }, now),
  };
  const grid = Object.entries(sparePartTransitions).flatMap(([from, next]) =>
    Object.entries(verbs).map(
      ([to, verb]) =>
        [from as SparePartStatus, to, verb, next.some((state) => state === to)] as const,
    ),
  );

  it.each(grid)('from %s to %s is as the table says', (from, to, verb, allowed) => {
    const expected = allowed
      ? expect.objectContaining({ next: { ...opened, status: to, endedAt: now } })
      : 'wrong-state';
    expect(outcome(() => verb(from))).toEqual(expected);
  });
});
