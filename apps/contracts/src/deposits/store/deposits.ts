import type { Actor, Clock } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf, CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Books } from '../../books/index.js';
import { forgetCustomer, toPost, type Deposit } from '../domain/index.js';
import { DepositRecord } from './deposit-record.js';

/** Whatever moves money of a deposit is booked in the same transaction. */
@Injectable()
export class Deposits extends aggregatesOf<Deposit>({
  name: 'deposit',
  entity: DepositRecord,
  personal: personalFields(({ customerId }) => customerId, ['remarks'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {
  @Inject(Books) private readonly books!: Books;
  @Inject(CLOCK) private readonly clock!: Clock;

  protected override async saved(
    _tx: Transaction,
    all: readonly Saved<Deposit>[],
    by: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    const effectiveOn = this.handbook.calendar.localDate(now);
    for (const { before, after } of all) {
      const { fresh, reversed } = toPost(before, after);
      if (fresh.length > 0) await this.books.post(fresh, { by, now });
      for (const occasion of reversed) {
        const reversal = { occasion, rule: 'CT-04', reason: 'entered in error', effectiveOn };
        await this.books.reverse(reversal, { by, now });
      }
    }
  }
}
