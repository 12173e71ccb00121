import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer } from '../domain/index.js';
import { WriteOffs } from '../store/index.js';

/** Why an erased customer did not pay is forgotten; what was written off stays in the books (G-05). */
@Controller()
export class ForgetWriteOffsWhenErased {
  constructor(
    private readonly database: Database,
    private readonly writeOffs: WriteOffs,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, async () => {
        const rows = await tx.query<{ id: string }>(
          'SELECT id FROM write_off WHERE customer_id = $1 ORDER BY id',
          [personId],
        );
        const by = system('forget-customer-when-erased');
        for (const { id } of rows) await this.writeOffs.change(id, by, forgetCustomer);
      }),
    );
  }
}
