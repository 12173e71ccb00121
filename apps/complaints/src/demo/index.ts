import type { ServicePart } from '@kefu/service';
import { DemoComplaints } from './demo-complaints.js';

export { DemoComplaints };
export const demoPart: ServicePart = { providers: [DemoComplaints] };
