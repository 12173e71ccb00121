import * as complaints from '../../api/complaints/sdk.gen';
import { operations as ofComplaints } from '../../api/complaints/operations.gen';
import * as customers from '../../api/customers/sdk.gen';
import { operations as ofCustomers } from '../../api/customers/operations.gen';
import type { Operation, Operations } from '../operation';

/** Where files come in: each service that takes any does so in the same way. */
export interface ImportDesk {
  readonly service: 'complaints' | 'customers';
  /** Of the page that lists them. */
  readonly address: string;
  readonly title: 'menu/complaint-imports' | 'menu/imports';
  readonly operations: Operations;
  readonly map: Operation;
  readonly list: typeof customers.customersImportsList;
  readonly read: typeof customers.customersImportsRead;
  readonly problems: typeof customers.customersImportsProblemsList;
  readonly fields: typeof customers.customersImportFieldsList;
  readonly mappings: typeof customers.customersImportMappingsList;
}

/** Customers and their assets on their way into the archive (CU-15). */
export const customerImports: ImportDesk = {
  service: 'customers',
  address: '/imports',
  title: 'menu/imports',
  operations: ofCustomers,
  map: ofCustomers['customers.imports.map'],
  list: customers.customersImportsList,
  read: customers.customersImportsRead,
  problems: customers.customersImportsProblemsList,
  fields: customers.customersImportFieldsList,
  mappings: customers.customersImportMappingsList,
};

/** Complaints of the systems before this one. */
export const complaintImports: ImportDesk = {
  service: 'complaints',
  address: '/complaint-imports',
  title: 'menu/complaint-imports',
  operations: ofComplaints,
  map: ofComplaints['complaints.imports.map'],
  list: complaints.complaintsImportsList,
  read: complaints.complaintsImportsRead,
  problems: complaints.complaintsImportsProblemsList,
  fields: complaints.complaintsImportFieldsList,
  mappings: complaints.complaintsImportMappingsList,
};
