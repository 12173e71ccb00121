import { isRole, type Role } from '@kefu/handbook';
import { conflict, happened, serves, type Happened } from '@kefu/kernel';
import { ComplaintTakenOverV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';

/** Who sees a complaint through. */
export const handling = ['complaint-handler', 'manager', 'director'] as const;
/** Whoever a complaint may reach (CP-01). */
export const receiving = [
  ...handling,
  'agent',
  'clerk',
  'front-desk',
  'account-manager',
  'sales',
  'technician',
  'repair-lead',
  'department-member',
] as const;

const includes = (all: readonly string[], roles: readonly string[]): boolean =>
  roles.some((role) => all.includes(role));

/** In which role somebody owns what they take: as a handler where they are one. */
export const ownsAs = (roles: readonly string[]): Role | undefined =>
  handling.find((role) => roles.includes(role)) ?? roles.find(isRole);

export interface Works {
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
}

/**
 * G-01: whoever recorded it keeps it until another takes it over; what was taken over as a handler is not
 * kept by who handles complaints no more.
 */
export const mayOwn = ({ ownerAs, regionId }: Complaint, { roles, regionIds }: Works): boolean => {
  const asHandler = ownerAs !== undefined && includes(handling, [ownerAs]);
  return serves(regionIds, regionId) && includes(asHandler ? handling : receiving, roles);
};

/** Somebody else answers for it; every clock that runs is theirs from then on. */
export const ownedBy = (
  complaint: Complaint,
  { id: ownerId, role }: { readonly id: string; readonly role: Role | undefined },
): { readonly owned: Complaint; readonly event: Happened } => {
  const said = { ...concernsOf(complaint), ownerId, formerOwnerId: complaint.ownerId };
  return {
    owned: { ...complaint, ownerId, ownerAs: role },
    event: happened(ComplaintTakenOverV1, said, 'G-01'),
  };
};

/** G-01: whoever takes it over answers for it. */
export const acceptOwnership = (
  complaint: Complaint,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'G-01');
  const { id, roles } = context.by;
  if (complaint.ownerId === id) {
    throw conflict(
      'already-owner',
      { zh: '您已是首问责任人', en: 'You own it already' },
      { rule: 'G-01' },
    );
  }
  const { owned, event } = ownedBy(complaint, { id, role: ownsAs(roles) });
  return decided(complaint, owned, [event], context);
};
