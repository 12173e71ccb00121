import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

interface HeardOf {
  readonly kind: string;
  readonly id: string;
}

/** What other services still have to do for a customer, as far as they have said so. */
@Injectable()
export class KeepObligations {
  constructor(@Inject(Database) private readonly database: Database) {}

  async open({ kind, id }: HeardOf, customerId: string, number?: string): Promise<void> {
    await this.database.query(
      `INSERT INTO open_obligation (kind, id, customer_id, number) VALUES ($1, $2, $3, $4)
       ON CONFLICT (kind, id) DO NOTHING`,
      [kind, id, customerId, number ?? null],
    );
  }

  async settle({ kind, id }: HeardOf): Promise<void> {
    await this.database.query('DELETE FROM open_obligation WHERE kind = $1 AND id = $2', [
      kind,
      id,
    ]);
  }
}
