import type { ServicePart } from '@kefu/service';
import { DemoCentre } from './demo-centre.js';

export { DemoCentre };
export const demoPart: ServicePart = { providers: [DemoCentre] };
