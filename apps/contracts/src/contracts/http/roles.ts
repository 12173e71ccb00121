/** Who drafts contracts and answers for them. */
export const owners = ['account-manager', 'manager'] as const;

/** Who reviews them, for their own role or in place of one below (CT-01). */
export const reviewers = [
  'contract-reviewer',
  'manager',
  'finance',
  'director',
  'general-manager',
] as const;

/** Who sees papers, and files what was signed (CT-02). */
export const keepers = [...owners, 'contract-reviewer', 'clerk', 'archivist'] as const;

/** Who decides on an early end, and who answers for what. */
export const deciders = ['manager', 'director', 'general-manager'] as const;

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
