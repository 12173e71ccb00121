import type { Role } from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import type { GradeTrack, Person, PersonContext, PersonDecision } from './person.js';
import { mustOutrank } from './authority.js';
import { regionsMustBeOpen, serviceAccountsHoldNoPost } from './policies.js';

export interface Appointment {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly roles: readonly Role[];
  readonly regionIds: readonly string[];
  readonly gradeTrack?: GradeTrack | undefined;
  readonly reason?: string | undefined;
}

/** ST-01: somebody begins to work here. */
export const appoint = (
  { id, number, name, phone, roles, regionIds, gradeTrack, reason }: Appointment,
  openRegions: ReadonlySet<string>,
  { now, by }: PersonContext,
): PersonDecision => {
  serviceAccountsHoldNoPost(roles);
  regionsMustBeOpen(regionIds, openRegions);
  mustOutrank(by, id, { roles, regionIds });
  const person: Person = {
    id,
    number,
    name,
    ...(phone ? { phone } : {}),
    roles: [...new Set(roles)],
    regionIds: [...new Set(regionIds)],
    ...(gradeTrack ? { gradeTrack } : {}),
    status: 'active',
    appointedAt: now,
  };
  return { next: person, events: [appointed(person)], ...(reason ? { reason } : {}) };
};

export const appointed = ({ number, roles, regionIds, teamId }: Person) =>
  happened(PersonAppointedV1, {
    number,
    roles,
    regionIds,
    ...(teamId ? { teamId } : {}),
  });
