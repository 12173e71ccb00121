import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer } from '../domain/index.js';
import { Deposits, depositsOf } from '../store/index.js';

/** What was remarked of an erased customer is forgotten (G-05); sums and days are the centre's own. */
@Controller()
export class ForgetCustomerWhenErased {
  constructor(
    private readonly database: Database,
    private readonly deposits: Deposits,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, async () => {
        for (const id of await depositsOf(tx, personId)) {
          await this.deposits.change(id, system('forget-customer-when-erased'), forgetCustomer);
        }
      }),
    );
  }
}
