import type { Role } from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { PersonChangedV1 } from '@kefu/messages-staff';
import type { GradeTrack, Person, PersonContext, PersonDecision } from './person.js';
import { mustOutrank } from './authority.js';
import {
  fitsTheirTeam,
  mustBeActive,
  regionsMustBeOpen,
  serviceAccountsHoldNoPost,
  somebodyIsLeft,
} from './policies.js';
import type { Standing } from './standing.js';

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

const changed = (person: Person, what: 'roles' | 'regionIds' | 'teamId') =>
  happened(PersonChangedV1, {
    number: person.number,
    roles: person.roles,
    regionIds: person.regionIds,
    ...(person.teamId ? { teamId: person.teamId } : {}),
    changed: [what],
  });

/** ST-01: what somebody may and must do here changes. */
export const changeRoles = (
  person: Person,
  { roles, reason }: { readonly roles: readonly Role[]; readonly reason: string },
  standing: Standing,
  { by }: PersonContext,
): PersonDecision => {
  mustBeActive(person);
  const next: Person = { ...person, roles: [...new Set(roles)] };
  mustOutrank(by, person.id, person, next);
  if (same(next.roles, person.roles)) return { next: person, events: [] };
  serviceAccountsHoldNoPost(next.roles);
  somebodyIsLeft(person.roles, next.roles, standing);
  fitsTheirTeam(next, standing);
  return { next, events: [changed(next, 'roles')], reason };
};

/** ST-01: whose records somebody works on changes. */
export const changeRegions = (
  person: Person,
  { regionIds, reason }: { readonly regionIds: readonly string[]; readonly reason: string },
  standing: Standing,
  openRegions: ReadonlySet<string>,
  { by }: PersonContext,
): PersonDecision => {
  mustBeActive(person);
  const next: Person = { ...person, regionIds: [...new Set(regionIds)] };
  mustOutrank(by, person.id, person, next);
  if (same(next.regionIds, person.regionIds)) return { next: person, events: [] };
  regionsMustBeOpen(next.regionIds, openRegions);
  fitsTheirTeam(next, standing);
  return { next, events: [changed(next, 'regionIds')], reason };
};

/** ST-01: the person's side of joining or leaving a team; {@link Team} holds who is in it. */
export const placeInTeam = (
  person: Person,
  teamId: string | undefined,
  reason: string | undefined,
): PersonDecision => {
  if (person.teamId === teamId) return { next: person, events: [] };
  const { teamId: _left, ...rest } = person;
  const next: Person = { ...rest, ...(teamId ? { teamId } : {}) };
  return { next, events: [changed(next, 'teamId')], ...(reason ? { reason } : {}) };
};

export interface Correction {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly gradeTrack?: GradeTrack | undefined;
  readonly reason: string;
}

/** ST-01: what no other service hears of. One's own name and phone need nobody who is above. */
export const correct = (
  person: Person,
  { name, phone, gradeTrack, reason }: Correction,
  { by }: PersonContext,
): PersonDecision => {
  if (by.id !== person.id || gradeTrack !== undefined) mustOutrank(by, person.id, person);
  return {
    next: {
      ...person,
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(gradeTrack === undefined ? {} : { gradeTrack }),
    },
    events: [],
    reason,
  };
};

/**
 * ST-01: a password or secret was set; that it was is on record, what it is is not. Whoever sets
 * somebody else's can sign in with it, so they are above them.
 */
export const renewCredentials = (
  person: Person,
  { reason, own }: { readonly reason: string; readonly own: boolean },
  { now, by }: PersonContext,
): PersonDecision => {
  mustBeActive(person);
  if (!own) mustOutrank(by, person.id, person);
  return { next: { ...person, credentialsChangedAt: now }, events: [], reason };
};
