import { access } from '../../api/access.gen';
import { operations } from '../../api/complaints/operations.gen';
import { complaintsAuditRead, complaintsDeadlinesList } from '../../api/complaints/sdk.gen';
import type { Service } from './service';

export const complaints: Service = {
  name: 'complaints',
  operations,
  deadlines: complaintsDeadlinesList,
  audit: complaintsAuditRead,
  auditors: access['complaints.audit.read'],
};
