import type { ServicePart } from '@kefu/service';
import { followCustomers } from '../concerns/index.js';
import { CreateFeeQuotes } from '../migrations/index.js';
import { FeeQuotesController } from './http/fee-quotes.controller.js';
import { readers } from './http/roles.js';
import { FeeQuoteRecord, FeeQuotes } from './store/index.js';

export const feeQuotesPart: ServicePart = {
  controllers: [FeeQuotesController, followCustomers(FeeQuotes, 'fee_quote')],
  providers: [FeeQuotes],
  entities: [FeeQuoteRecord],
  migrations: [CreateFeeQuotes],
  trails: [[FeeQuotes, readers]],
};
