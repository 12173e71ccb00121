/** Who may be asked for a document of a file: each role that a template of the handbook names (CU-05). */
export const collectors = [
  'archivist',
  'clerk',
  'account-manager',
  'contract-reviewer',
  'front-desk',
  'sales',
  'finance',
  'repair-lead',
  'technician',
  'agent',
];
