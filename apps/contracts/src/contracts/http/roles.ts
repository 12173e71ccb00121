/** Who drafts contracts and answers for them. */
export const owners = ['account-manager', 'manager'] as const;

/** Who may see them, their deadlines and their trails, within their regions. */
export const readers = [
  ...owners,
  'contract-reviewer',
  'finance',
  'director',
  'general-manager',
  'gm-office',
  'archivist',
  'clerk',
] as const;
