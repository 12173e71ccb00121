export const managers = ['manager', 'director'] as const;
/** Who carries procedures through; a step is its owner's role's (CT-11). */
export const carriers = [
  'clerk',
  'sales',
  'account-manager',
  'agent',
  'finance',
  'technician',
  ...managers,
] as const;
export const readers = [
  ...carriers,
  'contract-reviewer',
  'archivist',
  'general-manager',
  'gm-office',
] as const;
