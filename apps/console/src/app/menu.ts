import type { Word } from '../words/use-words';

interface Entry {
  readonly name: Word;
  readonly to: string;
  /** Who has it in the menu: whose work it is. What somebody may see is for the services to say. */
  readonly roles: readonly string[];
}

const leading = ['manager', 'director', 'general-manager', 'gm-office'];

const entries: readonly Entry[] = [
  { name: 'menu/work', to: '/', roles: [] },
  { name: 'menu/report', to: '/report', roles: ['agent', 'clerk', 'manager'] },
  { name: 'menu/callbacks', to: '/callbacks', roles: ['agent', 'manager'] },
  {
    name: 'menu/repair-orders',
    to: '/repair-orders',
    roles: ['agent', 'clerk', 'repair-lead', 'technician', ...leading],
  },
  {
    name: 'menu/customers',
    to: '/customers',
    roles: [
      'agent',
      'clerk',
      'account-manager',
      'archivist',
      'complaint-handler',
      'front-desk',
      'sales',
      ...leading,
    ],
  },
  {
    name: 'menu/complaints',
    to: '/complaints',
    roles: ['agent', 'complaint-handler', 'department-member', ...leading],
  },
  {
    name: 'menu/contracts',
    to: '/contracts',
    roles: ['account-manager', 'contract-reviewer', 'finance', ...leading],
  },
  {
    name: 'menu/receivables',
    to: '/receivables',
    roles: ['account-manager', 'finance', 'manager', 'director', 'general-manager'],
  },
  {
    name: 'menu/payments',
    to: '/payments',
    roles: ['account-manager', 'finance', 'manager', 'director', 'general-manager'],
  },
  { name: 'menu/bank-lines', to: '/bank-lines', roles: ['finance'] },
  {
    name: 'menu/deposits',
    to: '/deposits',
    roles: ['account-manager', 'finance', 'manager', 'director', 'general-manager'],
  },
  { name: 'menu/reports', to: '/reports', roles: ['clerk', 'repair-lead', ...leading] },
  {
    name: 'menu/files',
    to: '/files',
    roles: ['archivist', 'clerk', 'account-manager', 'contract-reviewer', 'front-desk', 'manager'],
  },
  {
    name: 'menu/missing-documents',
    to: '/missing-documents',
    roles: ['archivist', 'clerk', 'manager'],
  },
  {
    name: 'menu/expiring-documents',
    to: '/expiring-documents',
    roles: ['archivist', 'clerk', 'manager'],
  },
  {
    name: 'menu/hand-overs',
    to: '/hand-overs',
    roles: ['archivist', 'clerk', 'sales', 'front-desk', 'manager'],
  },
  { name: 'menu/loans', to: '/loans', roles: ['archivist', 'clerk', 'manager', 'director'] },
  { name: 'menu/people', to: '/admin/people', roles: ['admin', ...leading] },
];

export const menuOf = (roles: readonly string[]): readonly Entry[] =>
  entries.filter(
    ({ roles: whose }) => whose.length === 0 || whose.some((role) => roles.includes(role)),
  );
