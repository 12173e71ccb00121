import type { ServicePart } from '@kefu/service';
import { readers } from '../access/index.js';
import { recordsOfCustomers } from '../customers/index.js';
import { KeepLoyalty } from '../migrations/index.js';
import { LoyaltyController } from './http/loyalty.controller.js';
import { TierProposalsController } from './http/tier-proposals.controller.js';
import { CountOrdersWhenTheyCome } from './reactions/count-orders-when-they-come.js';
import { ReckonDaily } from './reactions/reckon-daily.js';
import { FindLoyalties } from './store/find-loyalties.js';
import { Loyalties } from './store/loyalties.js';
import { LoyaltyRow } from './store/loyalty-row.js';
import { OrdersHeardOf } from './store/orders-heard-of.js';
import { TierProposalRow } from './store/tier-proposal-row.js';
import { TierProposals } from './store/tier-proposals.js';

export const loyaltyPart: ServicePart = {
  controllers: [LoyaltyController, TierProposalsController, CountOrdersWhenTheyCome],
  providers: [Loyalties, TierProposals, OrdersHeardOf, FindLoyalties, ReckonDaily],
  entities: [LoyaltyRow, TierProposalRow],
  migrations: [KeepLoyalty],
  mayRead: (app) => ({
    loyalty: recordsOfCustomers(app, readers, Loyalties),
    'tier-proposal': recordsOfCustomers(app, readers, TierProposals),
  }),
};
