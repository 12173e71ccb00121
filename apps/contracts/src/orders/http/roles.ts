export const managers = ['manager', 'director'] as const;
/** Who takes orders and sees them through (CT-15). */
export const sellers = ['sales', 'account-manager', 'clerk', ...managers] as const;
export const payers = ['finance'] as const;
export const readers = [
  ...sellers,
  'finance',
  'front-desk',
  'agent',
  'general-manager',
  'gm-office',
] as const;
