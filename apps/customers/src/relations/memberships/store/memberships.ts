import type { Actor } from '@kefu/kernel';
import { nextNumber, type Asked, type Stored } from '@kefu/persistence';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CustomerFollowers,
  customerRecordsOf,
  requireActive,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import {
  joinClub,
  undoLeave,
  voidMembership,
  type JoinClub,
  type Membership,
} from '../domain/index.js';
import { MembershipRecord } from './membership-record.js';

@Injectable()
export class Memberships
  extends customerRecordsOf<Membership>({ name: 'membership', entity: MembershipRecord })
  implements CustomerFollower, OnModuleInit
{
  @Inject(CustomerFollowers) private readonly followers!: CustomerFollowers;

  onModuleInit(): void {
    this.followers.add(this);
  }

  /** A customer whose record was voided was no member either. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status !== 'active' || after.status !== 'voided') return;
    const present = await this.presentOf(after.id);
    if (present) await this.change(present.id, by, (one) => voidMembership(one, '客户档案作废'));
  }

  /** Of two at once for the same customer one finds them a member. */
  join(by: Actor, command: Omit<JoinClub, 'memberNo'>): Promise<Stored<Membership>> {
    return this.database.transaction(async () => {
      await this.customers.seenForNewRecord(command.customerId, by);
      const present = await this.presentOf(command.customerId);
      const memberNo = Number(await nextNumber(this.database, 'membership_no', '', 1));
      return this.create(by, (context) => joinClub({ ...command, memberNo }, present, context));
    });
  }

  undoLeave(asked: Asked): Promise<Stored<Membership>> {
    return this.withCustomer(asked, async ({ id, customerId }, customer) => {
      requireActive(customer);
      const present = await this.presentOf(customerId);
      const other = present?.id === id ? undefined : present;
      return this.changeSeen(asked, (one, context) => undoLeave(one, other, context));
    });
  }

  /** The one that runs, or has run out and can be renewed. */
  private presentOf(customerId: string): Promise<Membership | undefined> {
    return this.firstOf(customerId, `status IN ('active', 'expired')`);
  }
}
