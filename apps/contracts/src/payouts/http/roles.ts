/** Who says that it may be paid, or that it is not. */
export const approvers = ['finance', 'manager', 'director', 'general-manager'] as const;
/** Who sees what is paid for complaints of their regions, and to whom. */
export const payoutReaders = [...approvers, 'complaint-handler', 'gm-office'] as const;
