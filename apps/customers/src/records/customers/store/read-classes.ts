import { Database, type Stored } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Customer } from '../domain/index.js';

export interface WithClass {
  readonly loyaltyClass?: string | undefined;
}

/** The classes that customers have by what they ordered (CU-12). */
@Injectable()
export class ReadClasses {
  constructor(@Inject(Database) private readonly database: Database) {}

  async withClass({ state, version }: Stored<Customer>): Promise<Stored<Customer & WithClass>> {
    const [row] = await this.database.query<{ loyaltyClass: string | null }>(
      'SELECT loyalty_class AS "loyaltyClass" FROM loyalty WHERE customer_id = $1',
      [state.id],
    );
    return { state: { ...state, loyaltyClass: row?.loyaltyClass ?? undefined }, version };
  }
}
