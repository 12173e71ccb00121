import { access } from '../api/access.gen';
import type { Word } from '../words/use-words';
import { PHONE_HOME } from './phone-home';

export interface Entry {
  readonly name: Word;
  readonly to: string;
  /** The route that the page lives of: whoever may use it has the page in the menu. */
  readonly of?: keyof typeof access;
  /** Whose work it is, where more may use it. */
  readonly only?: string;
  /** A page of its own, fetched as a whole: not one of those that the desk's addresses lead to. */
  readonly whole?: boolean;
}

export interface Desk {
  readonly name: Word;
  readonly entries: readonly Entry[];
}

const desks: readonly Desk[] = [
  {
    name: 'menu/desk-daily',
    entries: [
      { name: 'menu/work', to: '/' },
      { name: 'menu/my-visits', to: PHONE_HOME, only: 'technician', whole: true },
      { name: 'menu/report', to: '/report', of: 'fieldRepair.repairOrders.create' },
      { name: 'menu/callbacks', to: '/callbacks', of: 'callbacks.worklist.list' },
      { name: 'menu/repair-orders', to: '/repair-orders', of: 'fieldRepair.repairOrders.list' },
      { name: 'menu/customers', to: '/customers', of: 'customers.customers.list' },
      { name: 'menu/customer-visits', to: '/customer-visits', of: 'customers.visits.list' },
      { name: 'menu/activities', to: '/activities', of: 'customers.activities.list' },
      { name: 'menu/memberships', to: '/memberships', of: 'customers.memberships.list' },
      { name: 'menu/complaints', to: '/complaints', of: 'complaints.complaints.list' },
    ],
  },
  {
    name: 'menu/desk-contracts',
    entries: [
      { name: 'menu/contracts', to: '/contracts', of: 'contracts.contracts.list' },
      { name: 'menu/receivables', to: '/receivables', of: 'contracts.receivables.list' },
      { name: 'menu/payments', to: '/payments', of: 'contracts.payments.list' },
      { name: 'menu/bank-lines', to: '/bank-lines', of: 'contracts.bankLines.list' },
      { name: 'menu/payouts', to: '/payouts', of: 'contracts.payouts.list' },
      { name: 'menu/deposits', to: '/deposits', of: 'contracts.deposits.list' },
      { name: 'menu/billing-runs', to: '/billing-runs', of: 'contracts.billingRuns.list' },
      { name: 'menu/orders', to: '/orders', of: 'contracts.orders.list' },
    ],
  },
  {
    name: 'menu/desk-property',
    entries: [
      { name: 'menu/fee-quotes', to: '/fee-quotes', of: 'contracts.feeQuotes.list' },
      { name: 'menu/procedures', to: '/procedures', of: 'contracts.procedures.list' },
      {
        name: 'menu/property-hand-overs',
        to: '/property-hand-overs',
        of: 'contracts.handovers.list',
      },
      { name: 'menu/readings', to: '/readings', of: 'contracts.readings.list' },
    ],
  },
  {
    name: 'menu/desk-papers',
    entries: [
      { name: 'menu/files', to: '/files', of: 'customers.files.list' },
      {
        name: 'menu/missing-documents',
        to: '/missing-documents',
        of: 'customers.missingDocuments.list',
      },
      {
        name: 'menu/expiring-documents',
        to: '/expiring-documents',
        of: 'customers.expiringDocuments.list',
      },
      { name: 'menu/hand-overs', to: '/hand-overs', of: 'customers.handOvers.list' },
      { name: 'menu/loans', to: '/loans', of: 'customers.loans.list' },
      { name: 'menu/releases', to: '/releases', of: 'customers.releases.list' },
      { name: 'menu/custody', to: '/custody', of: 'contracts.custody.list' },
      { name: 'menu/imports', to: '/imports', of: 'customers.imports.list' },
    ],
  },
  {
    name: 'menu/desk-leading',
    entries: [
      { name: 'menu/reports', to: '/reports', of: 'reporting.dailyReports.list' },
      { name: 'menu/breaches', to: '/breaches', of: 'reporting.breaches.list' },
      { name: 'menu/analysis', to: '/analysis', of: 'complaints.analysis.trend.list' },
      { name: 'menu/improvements', to: '/improvements', of: 'complaints.improvements.list' },
      { name: 'menu/audit-packs', to: '/audit-packs', of: 'complaints.auditPacks.list' },
      {
        name: 'menu/complaint-imports',
        to: '/complaint-imports',
        of: 'complaints.imports.list',
      },
      { name: 'menu/departments', to: '/departments', of: 'complaints.departments.create' },
      { name: 'menu/branch-audits', to: '/branch-audits', of: 'contracts.branchAudits.list' },
      { name: 'menu/people', to: '/admin/people', of: 'staff.people.create' },
      { name: 'menu/teams', to: '/admin/teams', of: 'staff.teams.create' },
      { name: 'menu/regions', to: '/admin/regions', of: 'staff.regions.create' },
      { name: 'menu/audit', to: '/admin/audit', of: 'staff.audit.read' },
      { name: 'menu/dead-letters', to: '/admin/dead-letters', of: 'staff.deadLetters.list' },
    ],
  },
];

const isOf =
  (roles: readonly string[]) =>
  ({ of, only }: Entry): boolean => {
    const whose: readonly string[] = of ? access[of] : [only ?? 'any'];
    return whose.some((role) => role === 'any' || roles.includes(role));
  };

/** The pages that these roles may use, desk by desk. */
export const menuOf = (roles: readonly string[]): readonly Desk[] =>
  desks
    .map((desk) => ({ ...desk, entries: desk.entries.filter(isOf(roles)) }))
    .filter(({ entries }) => entries.length > 0);
