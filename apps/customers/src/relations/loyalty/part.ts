import { readers } from '../../whole/access/index.js';
import type { ArchivePart } from '../../whole/endings/index.js';
import { KeepLoyalty } from '../../migrations/index.js';
import { LoyaltyController } from './http/loyalty.controller.js';
import { TierProposalsController } from './http/tier-proposals.controller.js';
import { CountOrdersWhenTheyCome } from './reactions/count-orders-when-they-come.js';
import { ReckonDaily } from './reactions/reckon-daily.js';
import { FindLoyalties } from './store/find-loyalties.js';
import { Loyalties } from './store/loyalties.js';
import { LoyaltyRecord } from './store/loyalty-record.js';
import { OrdersHeardOf } from './store/orders-heard-of.js';
import { TierProposalRecord } from './store/tier-proposal-record.js';
import { TierProposals } from './store/tier-proposals.js';

export const loyaltyPart: ArchivePart = {
  controllers: [LoyaltyController, TierProposalsController, CountOrdersWhenTheyCome],
  providers: [Loyalties, TierProposals, OrdersHeardOf, FindLoyalties, ReckonDaily],
  entities: [LoyaltyRecord, TierProposalRecord],
  migrations: [KeepLoyalty],
  whenMerged: (app) => {
    const [loyalties, orders] = [app.get(Loyalties), app.get(OrdersHeardOf)];
    return (_tx, { mergedId, survivorId }, by) =>
      loyalties.reckon(survivorId, by, (id) => orders.handOver(mergedId, id));
  },
  whenErased: (app) => {
    const orders = app.get(OrdersHeardOf);
    return (_tx, { customerIds }) => orders.forget(customerIds);
  },
  trails: [
    [Loyalties, readers],
    [TierProposals, readers],
  ],
};
