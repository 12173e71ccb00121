import type { Service } from '../../../parts/services';

const owners: Readonly<Record<string, Service>> = {
  customers: 'customers',
  files: 'customers',
  'hand-overs': 'customers',
  loans: 'customers',
  imports: 'customers',
  'repair-orders': 'field-repair',
  callbacks: 'callbacks',
  complaints: 'complaints',
  contracts: 'contracts',
  receivables: 'contracts',
  payments: 'contracts',
  'bank-lines': 'contracts',
  deposits: 'contracts',
  admin: 'staff',
};

/** An id as it is, or the address of the record's page, which says whose it is too. */
export const readRecord = (
  typed: string,
): { readonly record: string; readonly service?: Service } => {
  const [record] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu.exec(typed) ?? [typed.trim()];
  const [, page = ''] = /(?:^|[^/]\/|^\/)([a-z-]+)\/(?:[a-z]+\/)?[0-9a-f]{8}-/iu.exec(typed) ?? [];
  const service = Object.hasOwn(owners, page) ? owners[page] : undefined;
  return { record, ...(service && { service }) };
};
