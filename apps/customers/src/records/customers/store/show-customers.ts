import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { eyesOf } from '../../../whole/access/index.js';
import { seenWith, type Customer } from '../domain/index.js';

export type ShownCustomer = Customer & { readonly loyaltyClass?: string | undefined };

/** Customers as answers show them. */
@Injectable()
export class ShowCustomers {
  constructor(
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Masked for who asks (G-05), with the class that they have by what they ordered (CU-12). */
  async to(by: Actor, { state, version }: Stored<Customer>): Promise<Stored<ShownCustomer>> {
    const [row] = await this.database.query<{ loyaltyClass: string | null }>(
      'SELECT loyalty_class AS "loyaltyClass" FROM loyalty WHERE customer_id = $1',
      [state.id],
    );
    const loyaltyClass = row?.loyaltyClass ?? undefined;
    return { state: { ...seenWith(eyesOf(this.handbook, by), state), loyaltyClass }, version };
  }
}
