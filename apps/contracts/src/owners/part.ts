import type { ServicePart } from '@kefu/service';
import { Successors } from './successors.js';

export const ownersPart: ServicePart = { providers: [Successors] };
