/** To whom a case may be given, and who signs for it (CP-05, G-08). */
export const investigating = [
  'complaint-handler',
  'manager',
  'director',
  'department-member',
  'technician',
  'repair-lead',
  'sales',
  'finance',
  'account-manager',
  'front-desk',
  'archivist',
  'clerk',
  'agent',
] as const;

export const signsForCases = (roles: readonly string[]): boolean =>
  investigating.some((role) => roles.includes(role));
