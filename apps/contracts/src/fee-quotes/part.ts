import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { CreateFeeQuotes } from '../migrations/index.js';
import { forgetCustomer } from './domain/index.js';
import { FeeQuotesController } from './http/fee-quotes.controller.js';
import { readers } from './http/roles.js';
import { FeeQuoteRecord, FeeQuotes } from './store/index.js';

export const feeQuotesPart: ServicePart = {
  controllers: [FeeQuotesController, followCustomers(FeeQuotes, 'fee_quote')],
  providers: [FeeQuotes, forgetCustomers(FeeQuotes, 'fee_quote', forgetCustomer)],
  entities: [FeeQuoteRecord],
  migrations: [CreateFeeQuotes],
  trails: [[FeeQuotes, readers]],
};
