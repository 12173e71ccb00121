import type { Role } from '@kefu/handbook';

/** Who plans, announces, cancels and closes activities (CU-14). */
export const organisers = ['account-manager', 'manager', 'director'] as const satisfies readonly [
  Role,
  ...Role[],
];
