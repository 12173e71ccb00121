import {
  conflict,
  happened,
  move,
  refusedByRule,
  type Bilingual,
  type Decision,
  type Transitions,
} from '@kefu/kernel';
import { RegionChangedV1, RegionOpenedV1 } from '@kefu/messages-staff';

export const regionStatuses = ['open', 'closed'] as const;
export type RegionStatus = (typeof regionStatuses)[number];

/** A part of the centre's area. Everywhere else it is known by its code, which never changes. */
export interface Region {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly status: RegionStatus;
}

/** ST-01: a region that was closed may open again. */
export const regionTransitions = {
  open: ['closed'],
  closed: ['open'],
} as const satisfies Transitions<RegionStatus>;

export interface Opening {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly reason?: string | undefined;
}

/** ST-01 */
export const openRegion = (
  { id, code, name, reason }: Opening,
  taken: boolean,
): Decision<Region> => {
  if (taken) {
    throw conflict(
      'region-code-taken',
      { zh: '已有此编码的区域', en: 'There is a region with this code' },
      { rule: 'ST-01' },
    );
  }
  const called = { zh: name.zh, en: name.en };
  return {
    next: { id, code, name: called, status: 'open' },
    events: [happened(RegionOpenedV1, { code, name: called })],
    ...(reason ? { reason } : {}),
  };
};

/** What is left in a region, at the moment of a decision. */
export interface Occupancy {
  /** Teams with a lead or members. */
  readonly staffedTeams: number;
}

/** ST-01: nobody is left working in a region that is closed. */
export const closeRegion = (
  region: Region,
  reason: string,
  { staffedTeams }: Occupancy,
): Decision<Region> => {
  const status = move(regionTransitions, region.status, 'closed', 'ST-01');
  if (staffedTeams > 0) {
    throw refusedByRule(
      'ST-01',
      'region-has-teams',
      { zh: '区域内仍有班组人员', en: 'Teams of this region still have people' },
      { extra: { teams: staffedTeams } },
    );
  }
  return changedTo({ ...region, status }, reason);
};

/** ST-01 */
export const reopenRegion = (region: Region, reason: string): Decision<Region> =>
  changedTo({ ...region, status: move(regionTransitions, region.status, 'open', 'ST-01') }, reason);

/** ST-01: what others print of the region from now on bears this name. */
export const renameRegion = (region: Region, name: Bilingual, reason: string): Decision<Region> =>
  changedTo({ ...region, name: { zh: name.zh, en: name.en } }, reason);

const changedTo = (next: Region, reason: string): Decision<Region> => ({
  next,
  events: [
    happened(RegionChangedV1, {
      ...{ code: next.code, name: next.name },
      active: next.status === 'open',
    }),
  ],
  reason,
});
