import type { ServicePart } from '@kefu/service';
import { DemoOrders } from './demo-orders.js';

export { DemoOrders };
export const demoPart: ServicePart = { providers: [DemoOrders] };
