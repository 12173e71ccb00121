import { roleNames, type Role } from './roles.js';
import type { ServiceName } from './rule-entry.js';

const allBut = (...others: readonly Role[]): readonly Role[] =>
  roleNames.filter((role) => !others.includes(role));

/**
 * Which roles may read records of a service at all, of their regions and as far as each route lets them.
 * Others are not even told that something has changed there.
 */
export const readers: Partial<Record<ServiceName, readonly Role[]>> = {
  customers: roleNames,
  'field-repair': [
    'account-manager',
    'admin',
    'agent',
    'archivist',
    'clerk',
    'complaint-handler',
    'director',
    'general-manager',
    'gm-office',
    'manager',
    'repair-lead',
    'technician',
  ],
  complaints: allBut('contract-reviewer', 'service-account'),
  callbacks: ['admin', 'agent', 'director', 'manager', 'repair-lead'],
  contracts: allBut('department-member', 'service-account'),
  staff: roleNames,
  reporting: [
    'admin',
    'clerk',
    'director',
    'general-manager',
    'gm-office',
    'manager',
    'repair-lead',
    'service-account',
  ],
};

/** Whether somebody in one of these roles may read records of the service. */
export const mayRead = (roles: readonly string[], service: string): boolean =>
  (readers[service as ServiceName] ?? []).some((role) => roles.includes(role));
