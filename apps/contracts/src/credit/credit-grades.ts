import type { LocalDate } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';

/** The credit grade that counts (CU-10). */
export interface Credit {
  readonly grade: string;
  /** The last day on which it counts. */
  readonly validThrough: LocalDate;
}

/** Credit grades as customers says of them. */
@Injectable()
export class CreditGrades {
  constructor(private readonly database: Database) {}

  /** The grade that counts on that day; none where nobody assessed them, or it has run out. */
  async of(customerId: string, today: LocalDate): Promise<Credit | undefined> {
    const [found] = await this.database.query<Credit>(
      `SELECT grade, valid_through::text AS "validThrough" FROM credit_record
       WHERE customer_id = $1 AND counts AND valid_through >= $2::date
       ORDER BY id DESC LIMIT 1`,
      [customerId, today],
    );
    return found;
  }
}
