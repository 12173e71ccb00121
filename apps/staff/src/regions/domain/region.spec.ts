import { describe, expect, it } from '@jest/globals';
import {
  closeRegion,
  openRegion,
  renameRegion,
  reopenRegion,
  transitions,
  type Region,
  type RegionStatus,
} from './region.js';

const region: Region = {
  id: 'r',
  code: 'east',
  name: { zh: '城东', en: 'East' },
  status: 'open',
};
const empty = { staffedTeams: 0 };

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'allowed';
};

describe('a region', () => {
  it('ST-01 knows every move: closed and open again, and nothing twice', () => {
    const moves: Record<RegionStatus, (of: Region) => unknown> = {
      closed: (of) => closeRegion(of, 'r', empty),
      open: (of) => reopenRegion(of, 'r'),
    };
    for (const from of ['open', 'closed'] as const) {
      for (const to of ['open', 'closed'] as const) {
        const allowed = (transitions[from] as readonly string[]).includes(to);
        const outcome = code(() => moves[to]({ ...region, status: from }));
        expect([from, to, outcome]).toEqual([from, to, allowed ? 'allowed' : 'wrong-state']);
      }
    }
  });

  it('ST-01 keeps its code for ever, tells others when it opens and closes, not how it is called', () => {
    const opened = openRegion({ id: 'r', code: 'east', name: region.name }, false);
    expect(opened.events).toEqual([expect.objectContaining({ data: { code: 'east' } })]);
    expect(code(() => openRegion({ id: 'r', code: 'east', name: region.name }, true))).toBe(
      'region-code-taken',
    );
    expect(closeRegion(region, 'r', empty).events).toEqual([
      expect.objectContaining({ data: { code: 'east', active: false } }),
    ]);
    expect(renameRegion(region, { zh: '东', en: 'E' }, 'r').events).toEqual([]);
  });

  it('ST-01 is not closed over the heads of its teams', () => {
    expect(code(() => closeRegion(region, 'r', { staffedTeams: 1 }))).toBe('region-has-teams');
  });
});
