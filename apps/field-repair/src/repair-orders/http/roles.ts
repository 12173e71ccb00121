/** Who takes calls and keeps the customer informed. */
export const desk = ['agent', 'clerk', 'manager'] as const;
/** Who decides who goes. */
export const leads = ['repair-lead', 'manager'] as const;
/** The technician, their lead, or the desk in the technician's name when they ring. */
export const field = ['technician', 'repair-lead', 'agent', 'clerk', 'manager'] as const;
export const managers = ['manager'] as const;
/** Who takes lists away as files. */
export const exporters = ['repair-lead', 'clerk', 'manager', 'director'] as const;
/** Who may look. Technicians see their own orders. */
export const readers = [
  ...field,
  'director',
  'general-manager',
  'gm-office',
  'complaint-handler',
  'account-manager',
  'archivist',
] as const;
