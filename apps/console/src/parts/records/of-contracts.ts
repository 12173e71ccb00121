import { access } from '../../api/access.gen';
import { operations } from '../../api/contracts/operations.gen';
import { contractsAuditRead, contractsDeadlinesList } from '../../api/contracts/sdk.gen';
import type { Service } from './service';

export const contracts: Service = {
  name: 'contracts',
  operations,
  deadlines: contractsDeadlinesList,
  audit: contractsAuditRead,
  auditors: access['contracts.audit.read'],
};
