import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** What customers are called, as far as customers has said it; of the erased nothing is known. */
@Injectable()
export class CustomerNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(customerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; name: string | null }>(
      `SELECT customer_id AS id, state ->> 'name' AS name FROM customer_name
       WHERE customer_id = ANY ($1::uuid[])`,
      [customerIds],
    );
    return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
  }
}
