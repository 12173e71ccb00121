import type { Role } from '@kefu/handbook';

/** Who grants disposals, proposes or pays them. */
export const readersOfAccounts = [
  'complaint-handler',
  'account-manager',
  'manager',
  'director',
  'finance',
  'gm-office',
  'general-manager',
] as const satisfies readonly [Role, ...Role[]];
