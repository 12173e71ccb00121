import type { Role } from '@kefu/handbook';

/** Who reads customers and assets, each within their regions and masked as their role has it (G-05). */
export const readers = [
  'agent',
  'account-manager',
  'archivist',
  'clerk',
  'complaint-handler',
  'contract-reviewer',
  'front-desk',
  'sales',
  'repair-lead',
  'technician',
  'finance',
  'manager',
  'director',
  'gm-office',
  'general-manager',
  'admin',
  'service-account',
] as const satisfies readonly [Role, ...Role[]];

/** Who files and changes them. */
export const keepers = [
  'agent',
  'account-manager',
  'archivist',
  'clerk',
  'front-desk',
  'sales',
  'manager',
  'director',
  'service-account',
] as const satisfies readonly [Role, ...Role[]];

/** Who voids what was filed in error (G-03), and sees what was revealed to whom (G-05). */
export const supervisors = ['manager', 'director'] as const satisfies readonly [Role, ...Role[]];

/** Who keeps files and puts papers into them. */
export const filers = [
  'archivist',
  'clerk',
  'agent',
  'front-desk',
  'account-manager',
  'contract-reviewer',
  'manager',
  'director',
] as const satisfies readonly [Role, ...Role[]];

/** Who takes whole files of customers in (CU-15). */
export const importers = [
  'archivist',
  'clerk',
  'manager',
  'director',
  'service-account',
] as const satisfies readonly [Role, ...Role[]];

/** Who takes customers out of the archive as a file (CU-15), each masked as their role has it. */
export const exporters = [
  'account-manager',
  'archivist',
  'clerk',
  'manager',
  'director',
  'gm-office',
  'general-manager',
  'service-account',
] as const satisfies readonly [Role, ...Role[]];
