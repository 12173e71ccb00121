import type { ServicePart } from '@kefu/service';
import { Duplicates } from './store/duplicates.js';

export { Duplicates };
export const duplicatesPart: ServicePart = { providers: [Duplicates] };
