import type { ServicePart } from '@kefu/service';
import { Duplicates } from './store/duplicates.js';
import { Reservations } from './store/reservations.js';

export { Duplicates, Reservations };
export type { RowKey } from './store/reservations.js';
export const duplicatesPart: ServicePart = { providers: [Duplicates, Reservations] };
