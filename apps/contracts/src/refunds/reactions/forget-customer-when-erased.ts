import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer } from '../domain/index.js';
import { Refunds } from '../store/index.js';

/** Why money went back to an erased customer is forgotten; that it did stays in the books (G-05). */
@Controller()
export class ForgetRefundsWhenErased {
  constructor(
    private readonly database: Database,
    private readonly refunds: Refunds,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, async () => {
        const rows = await tx.query<{ id: string }>(
          'SELECT id FROM refund WHERE customer_id = $1 ORDER BY id',
          [personId],
        );
        const by = system('forget-customer-when-erased');
        for (const { id } of rows) await this.refunds.change(id, by, forgetCustomer);
      }),
    );
  }
}
