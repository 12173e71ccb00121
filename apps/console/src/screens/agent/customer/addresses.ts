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
  'fee-quote': '/fee-quotes/',
  order: '/orders/',
  procedure: '/procedures/',
  reading: '/readings/',
  handover: '/property-hand-overs/',
  release: '/releases/',
  membership: '/memberships/',
  visit: '/customer-visits/',
};

/** Where a record of any service has its page; some have none. */
export const addressOf = (kind: string, recordId: string): string | undefined =>
  Object.hasOwn(addresses, kind) ? `${addresses[kind] ?? ''}${recordId}` : undefined;
