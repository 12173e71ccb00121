import { saidByCallbacks } from './of-callbacks.js';
import { saidByComplaints } from './of-complaints.js';
import { saidOfContracts } from './of-contracts.js';
import { saidByCustomers } from './of-customers.js';
import { saidOfDeposits } from './of-deposits.js';
import { saidByFieldRepair } from './of-field-repair.js';
import { saidOfFees } from './of-fees.js';
import { saidOfOrders } from './of-orders.js';
import { saidOfPapers } from './of-papers.js';
import { saidOfNotices } from './of-notices.js';
import { saidOfPayouts } from './of-payouts.js';
import { saidOfPenalties } from './of-penalties.js';
import { saidOfReceivables } from './of-receivables.js';
import { saidOfProcedures } from './of-procedures.js';
import { saidOfHandovers } from './of-handovers.js';
import { saidOfReadings } from './of-readings.js';
import { saidOfRelations } from './of-relations.js';

export type { Codes, Said } from './says.js';

/** Everything that any service says of a customer; a new event is one more line. */
export const said = [
  ...saidByCustomers,
  ...saidOfPapers,
  ...saidOfRelations,
  ...saidOfOrders,
  ...saidOfFees,
  ...saidOfProcedures,
  ...saidOfReadings,
  ...saidOfHandovers,
  ...saidByFieldRepair,
  ...saidByCallbacks,
  ...saidByComplaints,
  ...saidOfContracts,
  ...saidOfReceivables,
  ...saidOfDeposits,
  ...saidOfPayouts,
  ...saidOfPenalties,
  ...saidOfNotices,
];

export const saidBy = new Map(said.map((one) => [one.of.type, one]));
