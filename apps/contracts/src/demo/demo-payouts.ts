import { stableId } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { domain, KeepPayouts, Payouts } from '../payouts/index.js';
import { customerOf, people, region } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';

const { manager, finance } = people;
/** Who handles complaints in the demo. */
const askedBy = stableId('demo person C-0001');

/** What complaints of the demo come to: the last of its complaints, with their customers. */
const asked = [
  { customer: 1, complaint: 34, number: 'CP00000017', amount: '200.00', ago: 0 },
  { customer: 2, complaint: 37, number: 'CP00000018', amount: '150.00', ago: 1, approved: 0 },
  {
    customer: 3,
    complaint: 40,
    number: 'CP00000019',
    amount: '300.00',
    ago: 2,
    approved: 1,
    paid: 0,
  },
] as const;

/** Payouts owed, approved and paid, before complaints itself says of them; what it says is the same. */
@Injectable()
export class DemoPayouts {
  constructor(
    private readonly keeping: KeepPayouts,
    private readonly payouts: Payouts,
  ) {}

  tell(story: DemoStory): void {
    for (const one of asked) {
      const disposalId = stableId(`demo disposal ${one.complaint}`);
      const idOf = async (): Promise<string> => {
        const [row] = await this.payouts.database.query<{ id: string }>(
          'SELECT id FROM payout WHERE disposal_id = $1',
          [disposalId],
        );
        return row?.id ?? '';
      };
      story.on(one.ago, () =>
        this.keeping.follow(people.owner, {
          ...{ customerId: customerOf(one.customer).customerId, regionId: region, disposalId },
          complaintId: stableId(`demo complaint ${one.complaint}`),
          ...{ complaintNumber: one.number, kind: 'compensation', amount: one.amount },
          ...{ askedBy, again: false },
        }),
      );
      if (!('approved' in one)) continue;
      story.on(one.approved, async () =>
        this.payouts.change(await idOf(), manager, domain.approvePayout),
      );
      if (!('paid' in one)) continue;
      story.on(one.paid, async () => {
        const paid = { method: 'bank-transfer', payee: '客户本人', reference: 'DEMO-Y01' } as const;
        const paidOn = story.day(one.paid);
        return this.keeping.pay({ id: await idOf(), by: finance }, { ...paid, paidOn });
      });
    }
  }
}
