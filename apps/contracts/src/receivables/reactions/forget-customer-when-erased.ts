import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer } from '../domain/index.js';
import { Receivables } from '../store/index.js';

/** What an erased customer said of their bills is forgotten; what was paid stays in the books (G-05). */
@Controller()
export class ForgetReceivablesWhenErased {
  constructor(
    private readonly database: Database,
    private readonly receivables: Receivables,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, async () => {
        const rows = await tx.query<{ id: string }>(
          'SELECT id FROM receivable WHERE customer_id = $1 ORDER BY id',
          [personId],
        );
        const by = system('forget-customer-when-erased');
        for (const { id } of rows) await this.receivables.change(id, by, forgetCustomer);
      }),
    );
  }
}
