import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  ChangeOnRecord,
  CustomerFollowers,
  CustomerRecords,
  Customers,
  type Customer,
  type CustomerFollower,
  type Followed,
  type Tier,
} from '../../../records/customers/index.js';
import {
  confirmProposal,
  proposeTier,
  tierThatFollows,
  withdrawProposal,
  type LoyaltyClass,
  type TierProposal,
} from '../domain/index.js';
import { TierProposalRow } from './tier-proposal-row.js';

@Injectable()
export class TierProposals extends CustomerRecords<TierProposal> implements CustomerFollower {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
    @Inject(CustomerFollowers) followers: CustomerFollowers,
    @Inject(ChangeOnRecord) private readonly changeOnRecord: ChangeOnRecord,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super({ platform: shared, customers }, { name: 'tier-proposal', entity: TierProposalRow });
    followers.add(this);
  }

  /** CU-12: whoever got another tier by other means, or was voided, needs no proposal any more. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (!before || (before.tier === after.tier && before.status === after.status)) return;
    const open = await this.openOf(after.id);
    if (open) await this.change(open.id, by, withdrawProposal);
  }

  /** CU-12: one open proposal a customer, the one that follows from his class now. */
  async followClass(
    { id: customerId, tier: from }: Customer,
    loyaltyClass: LoyaltyClass | undefined,
    by: Actor,
  ): Promise<void> {
    const to = this.following(loyaltyClass, from);
    const open = await this.openOf(customerId);
    if (open && open.to === to) return;
    if (open) await this.change(open.id, by, withdrawProposal);
    if (!to || !loyaltyClass) return;
    const proposed = { customerId, from, to, loyaltyClass };
    await this.create(by, (context) => proposeTier(proposed, context));
  }

  /** The manager agrees: the customer has that tier from now on. */
  confirm(
    id: string,
    by: Actor,
    { reason, ifVersion }: { reason: string | undefined; ifVersion: number | undefined },
  ): Promise<Stored<TierProposal>> {
    return this.shared.database.transaction(async () => {
      const { customerId } = (await this.get(id)).state;
      await this.archive.customers.seenForNewRecord(customerId, by);
      const confirmed = await this.change(
        id,
        by,
        (proposal, context) => confirmProposal(proposal, reason, context),
        { ifVersion },
      );
      const patch = { tier: confirmed.state.to };
      await this.changeOnRecord.change(customerId, by, { patch, reason });
      return confirmed;
    });
  }

  private following(loyaltyClass: LoyaltyClass | undefined, tier: Tier): Tier | undefined {
    const now = this.handbook.asOf(this.shared.clock.now());
    return tierThatFollows(loyaltyClass, tier, {
      loyalTier: now.parameter('CU-12', 'loyalTier') as Tier,
      lapsedTier: now.parameter('CU-12', 'lapsedTier') as Tier,
    });
  }

  private async openOf(customerId: string): Promise<TierProposal | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      `SELECT id FROM tier_proposal WHERE customer_id = $1 AND status = 'proposed'`,
      [customerId],
    );
    return row && (await this.get(row.id)).state;
  }
}
