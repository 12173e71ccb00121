import type { ServicePart } from '@kefu/service';
import { DemoContracts } from './demo-contracts.js';

export { DemoContracts };
export const demoPart: ServicePart = { providers: [DemoContracts] };
