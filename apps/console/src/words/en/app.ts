export const app = {
  'sign-out': 'Sign out',
  light: 'Light',
  dark: 'Dark',
  system: 'As the system',
  pages: 'Pages',
  search: 'Find a customer by name, phone, number or serial (press /)',
  skip: 'Skip to the page',
  nowhere: 'There is no such page',
};

export const menu = {
  'desk-property': 'Property and meters',
  'fee-quotes': 'Fee quotes',
  orders: 'Orders, deliveries',
  procedures: 'Procedures',
  readings: 'Meter readings',
  'property-hand-overs': 'Property hand-overs',
  'billing-runs': 'Billing runs',
  custody: 'Seals and vouchers',
  'branch-audits': 'Branch audits',
  releases: 'Certificates',
  memberships: 'Members',
  activities: 'Activities',
  'customer-visits': 'Customer visits',
  'my-visits': 'My visits',
  'desk-daily': 'Every day',
  'desk-contracts': 'Contracts and money',
  'desk-papers': 'Papers',
  'desk-leading': 'Leading',
  files: 'Files',
  'missing-documents': 'Missing documents',
  'expiring-documents': 'Expiring documents',
  'hand-overs': 'Hand-overs',
  loans: 'Loans',
  complaints: 'Complaints',
  contracts: 'Contracts',
  receivables: 'Receivables',
  payments: 'Payments',
  payouts: 'Paid for complaints',
  'bank-lines': 'Bank lines',
  deposits: 'Deposits',
  reports: 'Reports',
  people: 'People',
  work: 'My work',
  report: 'Report a fault',
  callbacks: 'Callbacks',
  'repair-orders': 'Repair orders',
  customers: 'Customers',
  breaches: 'Missed deadlines',
  analysis: 'Analysis of complaints',
  improvements: 'Improvements',
  'audit-packs': 'Audit packs',
  departments: 'Departments',
  teams: 'Teams',
  regions: 'Regions',
  'dead-letters': 'Dead letters',
  imports: 'Import customers',
  'complaint-imports': 'Import past complaints',
  audit: 'Audit trail',
};

export const lists = {
  'look-at': 'See {{what}}',
  'of-it': 'Dealings',
  'read-anew': 'Read anew',
  again: 'Try again',
  none: 'Nothing fits these filters',
  nothing: 'There is nothing here yet',
  waiting: '{{count}} changes: bring the list up to date',
  'no-right': 'Your role does not see this list',
  views: 'Saved filters',
  'save-view': 'Save these filters',
  'view-name': 'Name',
  'drop-view': 'Delete “{{name}}”',
  clear: 'Clear the filters',
};

export const forms = {
  more: 'More',
  now: 'Now',
  yuan: 'yuan',
  yes: 'Yes',
  no: 'No',
  optional: '(optional)',
  required: '{{what}} is missing',
  'add-row': 'Add: {{what}}',
  'remove-row': 'Delete this row',
  'draft-found': 'What you typed and did not send is here again',
  'send-again': 'Send again (it is done once)',
  leave: 'Cancel',
};

export const refusals = {
  'who-may': 'Who may: {{who}}',
  unreachable:
    'No answer came, and nobody knows whether it was done. What you typed is kept; sending it again does it once.',
  'changed-meanwhile':
    'Somebody changed this record while you typed, and the page shows it as it is now. What you typed is kept: check it and send it again.',
};

export const deadlines = {
  days: '{{days}} d {{hours}} h',
  hours: '{{hours}} h {{minutes}} min',
  minutes: '{{minutes}} min',
  left: '{{time}} left',
  over: '{{time}} over',
};

export const people = {
  'also-here': 'Also here:',
  system: 'the system',
  unknown: 'somebody no longer on record',
};
