import type { ServicePart } from '@kefu/service';
import { DemoOrders } from './demo-orders.js';
import { DemoPenalties } from './demo-penalties.js';

export { DemoOrders };
export const demoPart: ServicePart = { providers: [DemoOrders, DemoPenalties] };
