import { access } from '../../api/access.gen';
import { operations } from '../../api/customers/operations.gen';
import { customersAuditRead, customersDeadlinesList } from '../../api/customers/sdk.gen';
import type { Service } from './service';

export const customers: Service = {
  name: 'customers',
  operations,
  deadlines: customersDeadlinesList,
  audit: customersAuditRead,
  auditors: access['customers.audit.read'],
};
