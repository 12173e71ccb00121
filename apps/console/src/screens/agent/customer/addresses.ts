const addresses: Readonly<Record<string, string>> = {
  'repair-order': '/repair-orders/',
  complaint: '/complaints/',
  callback: '/callbacks/',
  contract: '/contracts/',
  receivable: '/receivables/',
  deposit: '/deposits/',
  file: '/files/',
  loan: '/loans/',
  'hand-over': '/hand-overs/',
};

/** Where a record of any service has its page; some have none. */
export const addressOf = (kind: string, recordId: string): string | undefined =>
  Object.hasOwn(addresses, kind) ? `${addresses[kind] ?? ''}${recordId}` : undefined;
