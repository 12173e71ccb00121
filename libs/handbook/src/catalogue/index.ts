import { callbackCalls } from './callbacks-calls.js';
import { callbackPlans } from './callbacks-plans.js';
import { complaintParties } from './complaint-parties.js';
import { complaints } from './complaints.js';
import { contractsMoney } from './contracts-money.js';
import { contractsProperty } from './contracts-property.js';
import { customersCare } from './customers-care.js';
import { customers } from './customers.js';
import { fieldRepairAccounts } from './field-repair-accounts.js';
import { fieldRepairVisits } from './field-repair-visits.js';
import { general } from './general.js';
import { reporting } from './reporting.js';
import { serviceDesk } from './service-desk.js';
import { staff } from './staff.js';

/** Every rule of the handbook by its id. */
export const catalogue = {
  ...general,
  ...customers,
  ...customersCare,
  ...fieldRepairVisits,
  ...fieldRepairAccounts,
  ...complaints,
  ...complaintParties,
  ...callbackPlans,
  ...callbackCalls,
  ...contractsMoney,
  ...contractsProperty,
  ...serviceDesk,
  ...staff,
  ...reporting,
};
