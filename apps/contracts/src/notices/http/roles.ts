/** Who tells customers what rules want them told. */
export const tellers = ['account-manager', 'manager', 'finance', 'clerk', 'agent'] as const;
/** Who sees what customers are told. */
export const noticeReaders = [
  ...tellers,
  ...(['director', 'general-manager', 'gm-office', 'complaint-handler'] as const),
] as const;
