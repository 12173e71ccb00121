import {
  conflict,
  happened,
  refusedByRule,
  serves,
  type Bilingual,
  type Decision,
  type Refusal,
} from '@kefu/kernel';
import type { Role } from '@kefu/handbook';
import { TeamChangedV1, TeamFormedV1 } from '@kefu/messages-staff';

/** Technicians of one region under a repair lead. Who is in it is kept here; the person follows. */
export interface Team {
  readonly id: string;
  readonly name: Bilingual;
  readonly regionId: string;
  /** Absent while the post is vacant. */
  readonly leadId?: string;
  /** Without the lead. */
  readonly memberIds: readonly string[];
}

/** What a team looks at in somebody who is to join it. */
export interface Candidate {
  readonly id: string;
  readonly status: 'active' | 'dismissed';
  readonly roles: readonly Role[];
  readonly regionIds: readonly string[];
  readonly teamId?: string;
}

export interface Formation {
  readonly id: string;
  readonly name: Bilingual;
  readonly regionId: string;
  readonly lead?: Candidate | undefined;
  readonly members: readonly Candidate[];
  readonly reason?: string | undefined;
}

const reasonOf = (reason: string | undefined) => (reason ? { reason } : {});

/** ST-01 */
export const formTeam = (
  { id, name, regionId, lead, members, reason }: Formation,
  openRegions: ReadonlySet<string>,
): Decision<Team> => {
  if (!openRegions.has(regionId)) throw noSuchRegion(regionId);
  const team: Team = {
    id,
    name: { zh: name.zh, en: name.en },
    regionId,
    memberIds: unique(members),
    ...(lead ? { leadId: lead.id } : {}),
  };
  if (lead) mayJoin(lead, team, 'repair-lead');
  for (const member of members) mayJoin(member, team, 'technician');
  leadIsNoMember(team);
  return {
    next: team,
    events: [happened(TeamFormedV1, toldOf(team))],
    ...reasonOf(reason),
  };
};

/** ST-01: another lead, or none for the time being. */
export const changeLead = (
  team: Team,
  lead: Candidate | undefined,
  reason: string,
): Decision<Team> => {
  if (lead) mayJoin(lead, team, 'repair-lead');
  const { leadId: _before, ...rest } = team;
  const next: Team = { ...rest, ...(lead ? { leadId: lead.id } : {}) };
  leadIsNoMember(next);
  return changed(team, next, 'leadId', reason);
};

/** ST-01: these are the members from now on. */
export const changeMembers = (
  team: Team,
  members: readonly Candidate[],
  reason: string | undefined,
): Decision<Team> => {
  for (const member of members) mayJoin(member, team, 'technician');
  const next: Team = { ...team, memberIds: unique(members) };
  leadIsNoMember(next);
  return changed(team, next, 'memberIds', reason);
};

/** ST-01: somebody left the centre, or went to another team. */
export const releaseMember = (
  team: Team,
  personId: string,
  reason: string | undefined,
): Decision<Team> => {
  const memberIds = team.memberIds.filter((id) => id !== personId);
  return changed(team, { ...team, memberIds }, 'memberIds', reason);
};

/** ST-01: what others print of the team from now on bears this name. */
export const renameTeam = (team: Team, name: Bilingual, reason: string): Decision<Team> =>
  changed(team, { ...team, name: { zh: name.zh, en: name.en } }, 'name', reason);

/** What every event of a team says of it. */
const toldOf = ({ regionId, name, leadId, memberIds }: Team) => ({
  ...{ regionId, name, memberIds },
  ...(leadId ? { leadId } : {}),
});

const unique = (people: readonly Candidate[]): string[] => [...new Set(people.map(({ id }) => id))];

const changed = (
  before: Team,
  next: Team,
  what: 'name' | 'leadId' | 'memberIds',
  reason: string | undefined,
): Decision<Team> => {
  const { name, leadId, memberIds } = next;
  const same =
    before.name.zh === name.zh &&
    before.name.en === name.en &&
    before.leadId === leadId &&
    before.memberIds.length === memberIds.length &&
    before.memberIds.every((id) => memberIds.includes(id));
  if (same) return { next: before, events: [] };
  const event = happened(TeamChangedV1, { ...toldOf(next), changed: [what] });
  return { next, events: [event], ...reasonOf(reason) };
};

const mayJoin = (person: Candidate, team: Team, role: Role): void => {
  if (person.status !== 'active') throw unfit('dismissed', person, '此人已离职', 'is dismissed');
  if (!person.roles.includes(role)) {
    throw unfit('role-missing', person, '此人没有所需岗位', `is no ${role}`);
  }
  if (!serves(person.regionIds, team.regionId)) {
    throw unfit('other-region', person, '此人不负责该区域', 'does not serve the region');
  }
  if (person.teamId !== undefined && person.teamId !== team.id) {
    throw unfit('in-another-team', person, '此人在另一班组', 'is in another team');
  }
};

const unfit = (code: string, { id }: Candidate, zh: string, en: string): Refusal =>
  refusedByRule('ST-01', code, { zh, en: `This person ${en}` }, { extra: { personId: id } });

const leadIsNoMember = ({ leadId, memberIds }: Team): void => {
  if (leadId === undefined || !memberIds.includes(leadId)) return;
  throw conflict(
    'lead-is-member',
    { zh: '组长不能同时是组员', en: 'The lead cannot be a member as well' },
    { rule: 'ST-01' },
  );
};

const noSuchRegion = (regionId: string): Refusal =>
  refusedByRule(
    'ST-01',
    'no-such-region',
    { zh: '没有这个区域，或区域已停用', en: 'There is no such region, or it is closed' },
    { extra: { regions: [regionId] } },
  );
