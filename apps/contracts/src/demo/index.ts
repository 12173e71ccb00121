import type { ServicePart } from '@kefu/service';
import { DemoContracts } from './demo-contracts.js';
import { DemoCustodyAndAudits } from './demo-custody-and-audits.js';
import { DemoDeposits } from './demo-deposits.js';
import { DemoOrders } from './demo-orders.js';
import { DemoPayments } from './demo-payments.js';
import { DemoPayouts } from './demo-payouts.js';
import { DemoProperty } from './demo-property.js';
import { DemoReadings } from './demo-readings.js';
import { DemoReceivables } from './demo-receivables.js';
import { DemoRecords, DemoTellers } from './demo-records.js';

export { DemoRecords };
export const demoPart: ServicePart = {
  providers: [
    ...[DemoRecords, DemoTellers, DemoContracts, DemoReceivables, DemoPayments, DemoDeposits],
    ...[DemoPayouts, DemoOrders, DemoProperty, DemoReadings, DemoCustodyAndAudits],
  ],
};
