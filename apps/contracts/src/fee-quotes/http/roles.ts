/** Who tells customers what a property costs (CT-12). */
export const quoters = [
  'sales',
  'account-manager',
  'contract-reviewer',
  'clerk',
  'agent',
  'manager',
  'director',
] as const;
export const readers = [...quoters, 'finance', 'general-manager', 'gm-office'] as const;
