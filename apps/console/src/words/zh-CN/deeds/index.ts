import * as ofCallbacks from './callbacks';
import * as ofComplaints from './complaints';
import * as ofContracts from './contracts';
import * as ofCustomers from './customers';
import * as ofFieldRepair from './field-repair';
import * as ofStaff from './staff';

export const deeds = {
  ...ofFieldRepair.deeds,
  ...ofCallbacks.deeds,
  ...ofStaff.deeds,
  ...ofComplaints.deeds,
  ...ofContracts.deeds,
  ...ofCustomers.deeds,
};

export const follows = {
  ...ofFieldRepair.follows,
  ...ofCallbacks.follows,
  ...ofStaff.follows,
  ...ofComplaints.follows,
  ...ofContracts.follows,
  ...ofCustomers.follows,
};
