/** Who asks for deposits and sees that they come back. */
export const owners = ['account-manager', 'manager'] as const;

/** Whose word money moves on. */
export const payers = ['finance'] as const;

/** Who decides what is lost, each within their authority (G-04). */
export const granters = ['manager', 'director', 'general-manager'] as const;

/** Who may see them, their deadlines and their trails, within their regions. */
export const readers = [
  ...owners,
  ...payers,
  'contract-reviewer',
  'director',
  'general-manager',
  'gm-office',
] as const;
