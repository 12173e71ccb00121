import { CreateLedger } from '@kefu/ledger';
import type { ServicePart } from '@kefu/service';
import { Books } from './books.js';

export const booksPart: ServicePart = { providers: [Books], migrations: [CreateLedger] };
