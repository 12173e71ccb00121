import { describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { cancelWithRegion, finish, open } from './decide.js';
import { sparePartTransitions, type SparePart, type SparePartStatus } from './spare-part.js';

const agent: Actor = { id: newId(), kind: 'person', roles: ['agent'], regions: ['east'] };
const context = { now: '2026-11-23T06:37:07.000Z', newId, by: agent };
const opening = { regionId: 'east', subject: 'a question' };

const opened = open(opening, context).next;
const inState: Record<SparePartStatus, SparePart> = {
  open: opened,
  finished: finish(opened, context).next,
  cancelled: cancelWithRegion(opened, context).next,
};

describe('a spare part', () => {
  it('goes from state to state, each verb in its states alone', () => {
    const faults = faultsOfLifeCycle<SparePartStatus>({
      transitions: sparePartTransitions,
      first: ['open'],
      ends: ['finished', 'cancelled'],
      table: `
                open       finished  cancelled
        finish  finished   -         -
        cancel  cancelled  -         -`,
      verbs: {
        finish: (status) => finish(inState[status], context),
        cancel: (status) => cancelWithRegion(inState[status], context),
      },
    });
    expect(faults).toEqual([]);
  });

  it('is opened, and who opened it is told without the words', () => {
    const { events } = open(opening, context);
    expect(events.map(({ data }) => data)).toEqual([{ regionId: 'east', openedBy: agent.id }]);
  });

  it('is not opened in a region of others', () => {
    expect(refused(() => open({ ...opening, regionId: 'west' }, context))).toBe('other-region');
  });

  it('says when it ended', () => {
    expect(inState.finished.endedAt).toBe(context.now);
    expect(inState.cancelled.endedAt).toBe(context.now);
  });
});
