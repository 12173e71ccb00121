import { rolesAbove, type Role } from '@kefu/handbook';
import { happened, type Actor, type Decision, type Instant } from '@kefu/kernel';
import { GrantMadeV1 } from '@kefu/messages-staff';

export const grantKinds = ['appointed', 'roles', 'regions', 'reinstated', 'credentials'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** ST-01: somebody was given authority, or the means to sign in as somebody who has it. */
export interface Grant {
  readonly id: string;
  readonly kind: GrantKind;
  readonly personId: string;
  /** A person, or `system:` and what of Kefu itself. */
  readonly byId: string;
  /** What they have now and did not have before. */
  readonly rolesGained: readonly string[];
  readonly regionsGained: readonly string[];
  /** Who hears of it: the roles above all that the person has now. */
  readonly tells: readonly string[];
  readonly madeAt: Instant;
}

/** What a grant looks at in somebody before and after a change. */
export interface Holder {
  readonly id: string;
  readonly status: 'active' | 'dismissed';
  readonly roles: readonly Role[];
  readonly regionIds: readonly string[];
  readonly credentialsChangedAt?: Instant;
}

const nothing = { roles: [], regionIds: [] };

const kindOf = (before: Holder | undefined, after: Holder, roles: number): GrantKind => {
  if (!before) return 'appointed';
  if (before.status === 'dismissed') return 'reinstated';
  if (before.credentialsChangedAt !== after.credentialsChangedAt) return 'credentials';
  return roles > 0 ? 'roles' : 'regions';
};

/** Above the general manager and an administrator there is nobody: they watch each other. */
const toldOf = (roles: readonly Role[]): Role[] => {
  const above = roles.map(rolesAbove);
  const all = (above[0] ?? []).filter((role) => above.every((one) => one.includes(role)));
  return [...new Set<Role>([...all, 'general-manager', 'admin'])];
};

/** ST-01: what somebody gained by a change that others than they made; undefined where it is nothing. */
export const gained = (
  before: Holder | undefined,
  after: Holder,
  { id: byId, kind: ofWhom }: Actor,
): Omit<Grant, 'id' | 'madeAt'> | undefined => {
  if (after.status !== 'active' || ofWhom === 'system' || byId === after.id) return undefined;
  const had = before?.status === 'active' ? before : nothing;
  const more = (all: readonly string[], of: readonly string[]) =>
    all.filter((one) => !of.includes(one));
  const rolesGained = more(after.roles, had.roles);
  const regionsGained = more(after.regionIds, had.regionIds);
  const kind = kindOf(before, after, rolesGained.length);
  if (kind !== 'credentials' && rolesGained.length + regionsGained.length === 0) return undefined;
  const tells = toldOf(after.roles);
  return { kind, personId: after.id, byId, rolesGained, regionsGained, tells };
};

export const makeGrant = (
  grant: Omit<Grant, 'id' | 'madeAt'>,
  { newId, now }: { readonly newId: () => string; readonly now: Instant },
): Decision<Grant> => {
  const { kind, personId, byId, rolesGained, regionsGained, tells } = grant;
  return {
    next: { ...grant, id: newId(), madeAt: now },
    events: [
      happened(
        GrantMadeV1,
        { kind, personId, byId, roles: rolesGained, regionIds: regionsGained, tells },
        'ST-01',
      ),
    ],
  };
};
