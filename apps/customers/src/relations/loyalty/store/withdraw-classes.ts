import { Inject, Injectable } from '@nestjs/common';
import {
  CustomerFollowers,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import { Loyalties } from './loyalties.js';

/** Whoever was voided, merged or erased has no class, nor one that time alone would change. */
@Injectable()
export class WithdrawClasses implements CustomerFollower {
  constructor(
    @Inject(CustomerFollowers) followers: CustomerFollowers,
    @Inject(Loyalties) private readonly loyalties: Loyalties,
  ) {
    followers.add(this);
  }

  async follow({ after, by }: Followed): Promise<void> {
    if (after.status !== 'active') await this.loyalties.withdraw(after.id, by);
  }
}
