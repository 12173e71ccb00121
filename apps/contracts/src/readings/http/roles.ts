export const managers = ['manager', 'director'] as const;
/** Who reads meters (CT-17). */
export const meterReaders = ['technician', 'clerk', ...managers] as const;
/** Who checks readings before they are billed; nobody their own. */
export const checkers = ['clerk', 'finance', ...managers] as const;
export const readers = [
  ...meterReaders,
  'finance',
  'repair-lead',
  'account-manager',
  'agent',
  'general-manager',
  'gm-office',
] as const;
