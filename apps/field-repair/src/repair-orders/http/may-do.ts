/** Who takes calls and keeps the customer informed. */
export const DESK = ['agent', 'clerk', 'manager'] as const;
/** Who decides who goes. */
export const LEADS = ['repair-lead', 'manager'] as const;
/** The technician, his lead, or the desk in his name when he rings. */
export const FIELD = ['technician', 'repair-lead', 'agent', 'clerk', 'manager'] as const;
export const MANAGER = ['manager'] as const;
/** Who may look. Technicians see their own orders. */
export const READERS = [
  ...FIELD,
  'director',
  'general-manager',
  'gm-office',
  'complaint-handler',
  'account-manager',
  'archivist',
] as const;
