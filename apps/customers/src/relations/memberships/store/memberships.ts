import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  CustomerFollowers,
  CustomerRecords,
  Customers,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import {
  goesOn,
  joinClub,
  undoLeave,
  voidMembership,
  type JoinClub,
  type Membership,
} from '../domain/index.js';
import { MembershipRow } from './membership-row.js';

@Injectable()
export class Memberships
  extends CustomerRecords<Membership, { readonly handbook: Handbook }>
  implements CustomerFollower
{
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
    @Inject(CustomerFollowers) followers: CustomerFollowers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super(
      { platform: shared, customers },
      { name: 'membership', entity: MembershipRow },
      { handbook },
    );
    followers.add(this);
  }

  /** A customer whose record was voided was no member either. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status !== 'active' || after.status !== 'voided') return;
    const present = await this.presentOf(after.id);
    if (present) await this.change(present.id, by, (one) => voidMembership(one, '客户档案作废'));
  }

  /** Of those that two records of one customer have (CU-01). */
  goingOn(own: Membership | undefined, other: Membership | undefined): Membership | undefined {
    if (!own || !other) return own ?? other;
    return goesOn(own, other, { handbook: this.handbook, now: this.shared.clock.now() });
  }

  /** Of two at once for the same customer one finds him a member. */
  join(by: Actor, command: Omit<JoinClub, 'memberNo'>): Promise<Stored<Membership>> {
    return this.shared.database.transaction(async () => {
      await this.archive.customers.seenForNewRecord(command.customerId, by);
      const present = await this.presentOf(command.customerId);
      const memberNo = await this.nextMemberNo();
      return this.create(by, (context) => joinClub({ ...command, memberNo }, present, context));
    });
  }

  undoLeave(id: string, by: Actor, ifVersion: number | undefined): Promise<Stored<Membership>> {
    return this.shared.database.transaction(async () => {
      const { customerId } = (await this.get(id)).state;
      await this.archive.customers.seenForNewRecord(customerId, by);
      const present = await this.presentOf(customerId);
      const other = present?.id === id ? undefined : present;
      return this.change(id, by, (one, context) => undoLeave(one, other, context), { ifVersion });
    });
  }

  /** The one that runs, or has run out and can be renewed. */
  private async presentOf(customerId: string): Promise<Membership | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      `SELECT id FROM membership WHERE customer_id = $1 AND status IN ('active', 'expired')`,
      [customerId],
    );
    return row && (await this.get(row.id)).state;
  }

  private async nextMemberNo(): Promise<number> {
    const [row] = await this.shared.database.query<{ no: number }>(
      `SELECT nextval('membership_no') AS no`,
    );
    if (!row) throw new Error('the sequence of membership numbers gave nothing');
    return row.no;
  }
}
