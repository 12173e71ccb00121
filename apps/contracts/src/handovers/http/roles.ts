export const managers = ['manager', 'director'] as const;
/** Who sees a hand-over through (CT-16). */
export const carriers = ['clerk', 'agent', 'sales', ...managers] as const;
/** Who stamps what was settled. */
export const stampers = ['finance'] as const;
export const readers = [
  ...carriers,
  'finance',
  'account-manager',
  'archivist',
  'general-manager',
  'gm-office',
] as const;
