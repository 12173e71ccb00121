import type { ServicePart } from '@kefu/service';
import { Concerned } from './concerned.js';

export const concernsPart: ServicePart = { providers: [Concerned] };
