import type { FieldRule } from '@kefu/imports';

/** The saved mapping that comes with the demo centre, for the Telco Customer Churn table. */
export const telcoName = 'telco';

const contracts = {
  'Month-to-month': 'month-to-month',
  'One year': 'one-year',
  'Two year': 'two-year',
};

/**
 * The table names nobody: each customer is called after their number there, which stays their reference.
 * @param regionCode where they are filed, as the table knows no regions
 */
export const telcoFields = (regionCode: string): FieldRule[] => [
  { field: 'name', text: '电信客户 {customerID}' },
  { field: 'externalRef', column: 'customerID' },
  { field: 'kind', text: 'person' },
  { field: 'regionCode', text: regionCode },
  { field: 'stage', column: 'Churn', values: { Yes: 'lapsed', No: 'existing' } },
  { field: 'customerSince', column: 'tenure', monthsAgo: true },
  { field: 'tags', column: 'Contract', values: contracts },
  { field: 'asset.serial', text: 'TELCO-{customerID}' },
  { field: 'asset.category', text: 'line' },
  {
    field: 'asset.model',
    column: 'InternetService',
    values: { DSL: 'DSL', 'Fiber optic': 'Fiber optic', No: 'Telephone' },
  },
  {
    field: 'asset.contractKind',
    column: 'Contract',
    values: { 'Month-to-month': 'none', 'One year': 'contract', 'Two year': 'contract' },
  },
];
