import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  bundleTransitions,
  dissolveBundle,
  makeBundle,
  moveBundle,
  requireRoom,
  requireThere,
  type BundleStatus,
} from './bundle.js';

const command = { number: 'K000012', shelfMark: 'A-3-7', regionCode: 'east' };
const made = makeBundle(command, 'open', () => 'bundle-1').next;

describe('a bundle', () => {
  it('CU-07 has a number and a shelf mark, and moves with a reason', () => {
    expect([made.number, made.shelfMark]).toEqual(['K000012', 'A-3-7']);
    const moved = moveBundle(made, 'B-1-1', '换库房');
    expect([moved.next.shelfMark, moved.reason, moved.events.length]).toEqual([
      ...['B-1-1', '换库房', 1],
    ]);
    expect(moveBundle(made, 'A-3-7', '没动').events).toEqual([]);
  });

  it('CU-07 stands in an open region, with room for so many files', () => {
    expect(refused(() => makeBundle(command, 'closed', () => 'x'))).toBe('region-closed');
    expect(
      refused(() => {
        requireRoom(100, 100);
      }),
    ).toBeUndefined();
    expect(
      refused(() => {
        requireRoom(101, 100);
      }),
    ).toBe('CU-07 bundle-full');
  });

  it('CU-07 once dissolved takes nothing', () => {
    const { next } = dissolveBundle(made, '清理');
    expect(
      refused(() => {
        requireThere(next);
      }),
    ).toBe('CU-07 dissolved');
    const one = (status: BundleStatus) => ({ ...made, status });
    const faults = faultsOfLifeCycle<BundleStatus>({
      transitions: bundleTransitions,
      first: ['standing'],
      ends: ['dissolved'],
      table: `
                  standing   dissolved
        move      standing   !dissolved
        dissolve  dissolved  -`,
      verbs: {
        move: (status) => moveBundle(one(status), 'B', '换'),
        dissolve: (status) => dissolveBundle(one(status), '再'),
      },
    });
    expect(faults).toEqual([]);
  });
});
