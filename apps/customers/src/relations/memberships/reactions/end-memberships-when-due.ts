import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { ANNOUNCE_EXPIRY, EXPIRE } from '../../../whole/validity/index.js';
import { announceMembershipExpiry, expireMembership } from '../domain/index.js';
import { Memberships } from '../store/memberships.js';

const by = system('CU-13');

@Injectable()
export class EndMembershipsWhenDue {
  constructor(@Inject(Memberships) private readonly memberships: Memberships) {}

  @WhenDue('membership', ANNOUNCE_EXPIRY)
  async announce({ ref }: FiredTimer): Promise<void> {
    await this.memberships.change(ref, by, announceMembershipExpiry, { noWait: true });
  }

  @WhenDue('membership', EXPIRE)
  async expire({ ref }: FiredTimer): Promise<void> {
    await this.memberships.change(ref, by, expireMembership, { noWait: true });
  }
}
