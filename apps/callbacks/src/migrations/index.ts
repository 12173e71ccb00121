import { CreateCallbacks } from './create-callbacks.js';
import { CreateRecordsOfOthers } from './create-records-of-others.js';
import { KnowComplaints } from './know-complaints.js';
import { KnowMerchants } from './know-merchants.js';
import { KnowOpenOrders } from './know-open-orders.js';
import { KnowSales } from './know-sales.js';
import { LookWhileOrdersAreOpen } from './look-while-orders-are-open.js';

export const migrations = [
  CreateCallbacks,
  CreateRecordsOfOthers,
  KnowOpenOrders,
  KnowComplaints,
  KnowSales,
  LookWhileOrdersAreOpen,
  KnowMerchants,
] as const;
