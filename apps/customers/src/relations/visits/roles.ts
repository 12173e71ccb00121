import type { Role } from '@kefu/handbook';

/** Who arranges visits and says that they were made (CU-11). */
export const visitors = ['account-manager', 'manager', 'director'] as const satisfies readonly [
  Role,
  ...Role[],
];

export const visitReaders = [
  ...visitors,
  'agent',
  'sales',
  'gm-office',
  'general-manager',
  'service-account',
] as const satisfies readonly [Role, ...Role[]];
