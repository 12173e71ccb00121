import type { Role } from './roles.js';

/** Which roles see the department's files of a class (CU-17). */
export type ConfidentialityTable = Readonly<Partial<Record<string, readonly Role[]>>>;

const supervisors = ['manager', 'director', 'general-manager', 'gm-office', 'archivist'] as const;
const centre = [
  ...supervisors,
  'account-manager',
  'contract-reviewer',
  'complaint-handler',
  'clerk',
  'agent',
  'repair-lead',
  'front-desk',
] as const;

const usual: ConfidentialityTable = {
  open: [...centre, 'technician', 'sales', 'department-member', 'finance', 'admin'],
  internal: centre,
  confidential: supervisors,
};

/** A class that nobody is named for is seen by supervisors only. */
export const readersOfClass = (table: ConfidentialityTable, code: string): readonly Role[] =>
  (Object.hasOwn(table, code) ? table[code] : undefined) ??
  (Object.hasOwn(usual, code) ? usual[code] : undefined) ??
  supervisors;
