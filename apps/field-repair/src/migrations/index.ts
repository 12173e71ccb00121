import { CreateRecordsOfOthers } from './create-records-of-others.js';
import { CreateRepairOrders } from './create-repair-orders.js';

export const migrations = [CreateRepairOrders, CreateRecordsOfOthers] as const;
