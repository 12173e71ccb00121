import type { ServicePart } from '@kefu/service';
import { CountMaskedSearches } from '../../migrations/index.js';
import { MaskedSearches } from './masked-searches.js';

export const maskedSearchesPart: ServicePart = {
  providers: [MaskedSearches],
  migrations: [CountMaskedSearches],
};
