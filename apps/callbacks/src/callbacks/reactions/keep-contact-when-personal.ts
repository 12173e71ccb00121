import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer } from '../domain/index.js';
import { Callbacks } from '../store/callbacks.js';

/** The names and numbers that callers need; an erased customer is forgotten (G-05). */
@Controller()
export class KeepContactWhenPersonal {
  constructor(
    private readonly database: Database,
    private readonly callbacks: Callbacks,
  ) {}

  @WhenPersonal()
  on({ personId, tombstone, mergedInto, state }: PersonalMessage): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (tombstone || mergedInto !== undefined) {
        await tx.query('DELETE FROM customer_contact WHERE customer_id = $1', [personId]);
      }
      if (tombstone) {
        await forgetPerson(tx, personId, () => this.forgetWords(personId));
      }
      if (state === undefined) return;
      await tx.query(
        `INSERT INTO customer_contact (customer_id, state) VALUES ($1, $2)
         ON CONFLICT (customer_id) DO UPDATE SET state = excluded.state`,
        [personId, JSON.stringify(onlyContact(state))],
      );
    });
  }

  private async forgetWords(customerId: string): Promise<void> {
    const callbacks = await this.database.query<{ id: string }>(
      'SELECT id FROM callback WHERE customer_id = $1 ORDER BY id',
      [customerId],
    );
    const by = system('keep-contact-when-personal');
    for (const { id } of callbacks) await this.callbacks.change(id, by, forgetCustomer);
  }
}

/** Addresses and serials are of no use to who calls, so they are not kept. */
const onlyContact = (state: object): object => {
  const { name, phones, contacts } = state as Record<string, unknown>;
  return { name, phones, contacts };
};
