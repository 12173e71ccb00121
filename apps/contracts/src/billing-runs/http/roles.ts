/** Who sees how far the month's bills are. */
export const readers = [
  ...(['finance', 'account-manager', 'manager', 'director'] as const),
  ...(['general-manager', 'gm-office'] as const),
] as const;
