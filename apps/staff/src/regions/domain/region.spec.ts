import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle, refusalOf } from '@kefu/testing/life-cycles';
import {
  closeRegion,
  openRegion,
  renameRegion,
  regionTransitions,
  reopenRegion,
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

const code = (work: () => unknown): string => refusalOf(work).code;

describe('a region', () => {
  it('ST-01 is closed and open again, and nothing twice', () => {
    const one = (status: RegionStatus) => ({ ...region, status });
    const faults = faultsOfLifeCycle<RegionStatus>({
      transitions: regionTransitions,
      first: ['open'],
      ends: [],
      table: `
                open    closed
        close   closed  -
        reopen  -       open`,
      verbs: {
        close: (status) => closeRegion(one(status), 'r', empty),
        reopen: (status) => reopenRegion(one(status), 'r'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('ST-01 keeps its code for ever, tells others when it opens, closes and is renamed, and how it is called', () => {
    const opened = openRegion({ id: 'r', code: 'east', name: region.name }, false);
    expect(opened.events).toEqual([
      expect.objectContaining({ data: { code: 'east', name: region.name } }),
    ]);
    expect(code(() => openRegion({ id: 'r', code: 'east', name: region.name }, true))).toBe(
      'region-code-taken',
    );
    expect(closeRegion(region, 'r', empty).events).toEqual([
      expect.objectContaining({ data: { code: 'east', name: region.name, active: false } }),
    ]);
    const east = { zh: '东', en: 'E' };
    expect(renameRegion(region, east, 'r').events).toEqual([
      expect.objectContaining({ data: { code: 'east', name: east, active: true } }),
    ]);
  });

  it('ST-01 is not closed over the heads of its teams', () => {
    expect(code(() => closeRegion(region, 'r', { staffedTeams: 1 }))).toBe('region-has-teams');
  });
});
