import type { Role } from '@kefu/handbook';
import { stableId, type Actor } from '@kefu/kernel';
import type { domain } from '../repair-orders/index.js';

/** Where the archive's own demo takes the ids of its customers from. */
const customersOfTheDemo = '5a0c9a3e-7c1d-5d1b-9a55-6b656675aa01';
const regions = ['east', 'west', 'north'] as const;
const models = ['KF-220', 'KF-350', 'KF-500C', 'KF-75P'] as const;
const contracts = ['rental', 'contract', 'none'] as const;

const pick = <Item>(items: readonly [Item, ...Item[]], at: number): Item =>
  items[at % items.length] ?? items[0];

/**
 * A customer of the archive's demo with their first asset, by their place in it. They are named here
 * because nobody has told this service of them yet when it starts for the first time.
 */
export const customerOf = (no: number) => {
  const name = `customer-${String(no).padStart(2, '0')}`;
  const id = (of: string) => stableId(`${name}${of}`, customersOfTheDemo);
  const customerId = id('');
  const organisation = no % 3 === 0;
  const asset: domain.ReportedAsset = {
    ...{ customerId, regionId: pick(regions, no - 1), category: 'copier', served: true },
    ...{ model: pick(models, no), contractKind: pick(contracts, no) },
  };
  return {
    ...{ customerId, assetId: id('-asset-1'), asset },
    callerName: organisation ? '前台' : '客户本人',
    callbackPhone: `1390000${organisation ? 2000 + no : String(no).padStart(4, '0')}`,
    /** Who signs for an organisation. */
    contactId: organisation ? id('-contact-1') : undefined,
  };
};

const person = (number: string, role: Role, regionId: string): Actor => ({
  id: stableId(`demo person ${number}`),
  ...{ kind: 'person', roles: [role], regions: [regionId] },
});
const numbered = (letter: string, no: number): string => `${letter}-${String(no).padStart(4, '0')}`;

/** Who is on duty in a region of the demo. */
export const peopleOf = (regionId: string) => {
  const place = regions.findIndex((one) => one === regionId);
  return {
    agent: person(numbered('A', place * 2 + 1), 'agent', regionId),
    lead: person(numbered('L', place * 2 + 1), 'repair-lead', regionId),
    technician: person(numbered('T', place * 6 + 1), 'technician', regionId),
    manager: person('M-0001', 'manager', '*'),
  };
};
export type People = ReturnType<typeof peopleOf>;

/** As staff's records say of somebody of the region's first team. */
export const memberOf = ({ id, roles }: Actor, regionId: string, leadId?: string) => ({
  ...{ id, roles, regionIds: [regionId], teamId: stableId(`demo team ${regionId} 1`) },
  ...(leadId ? { leadId } : {}),
  ...{ free: true, refusedByCustomer: false },
});
