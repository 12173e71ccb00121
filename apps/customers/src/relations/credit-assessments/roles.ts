import type { Role } from '@kefu/handbook';

/** Who assesses what a customer is good for (CU-10). */
export const creditAssessors = [
  'account-manager',
  'contract-reviewer',
  'finance',
  'manager',
  'director',
] as const satisfies readonly [Role, ...Role[]];

/** Who may know: whoever makes contracts, collects money or answers for either. */
export const creditReaders = [
  ...creditAssessors,
  'archivist',
  'complaint-handler',
  'sales',
  'gm-office',
  'general-manager',
  'service-account',
] as const satisfies readonly [Role, ...Role[]];
