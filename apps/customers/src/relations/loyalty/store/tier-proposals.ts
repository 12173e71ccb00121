import type { Actor, Clock } from '@kefu/kernel';
import type { Asked, Stored } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ChangeOnRecord,
  CustomerFollowers,
  customerRecordsOf,
  requireActive,
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
import { TierProposalRecord } from './tier-proposal-record.js';

@Injectable()
export class TierProposals
  extends customerRecordsOf<TierProposal>({ name: 'tier-proposal', entity: TierProposalRecord })
  implements CustomerFollower, OnModuleInit
{
  @Inject(CustomerFollowers) private readonly followers!: CustomerFollowers;
  @Inject(ChangeOnRecord) private readonly changeOnRecord!: ChangeOnRecord;
  @Inject(CLOCK) private readonly clock!: Clock;

  onModuleInit(): void {
    this.followers.add(this);
  }

  /** CU-12: whoever got another tier by other means, or was voided, needs no proposal any more. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (!before || (before.tier === after.tier && before.status === after.status)) return;
    const open = await this.openOf(after.id);
    if (open) await this.change(open.id, by, withdrawProposal);
  }

  /** CU-12: one open proposal a customer, the one that follows from their class now. */
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
  confirm(asked: Asked, reason: string | undefined): Promise<Stored<TierProposal>> {
    return this.withCustomer(asked, async ({ customerId, to: tier }, customer) => {
      requireActive(customer);
      const confirmed = await this.changeSeen(asked, (proposal, context) =>
        confirmProposal(proposal, reason, context),
      );
      const changed = { id: customerId, by: asked.by };
      await this.changeOnRecord.change(changed, { patch: { tier }, reason });
      return confirmed;
    });
  }

  private following(loyaltyClass: LoyaltyClass | undefined, tier: Tier): Tier | undefined {
    const now = this.handbook.asOf(this.clock.now());
    return tierThatFollows(loyaltyClass, tier, {
      loyalTier: now.parameter('CU-12', 'loyalTier') as Tier,
      lapsedTier: now.parameter('CU-12', 'lapsedTier') as Tier,
    });
  }

  private openOf(customerId: string): Promise<TierProposal | undefined> {
    return this.firstOf(customerId, `status = 'proposed'`);
  }
}
