import type { Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { KeepNotices } from '../../notices/index.js';
import { forgetCustomer, type Payout } from '../domain/index.js';
import { PayoutRecord } from './payout-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Payouts extends aggregatesOf<Payout>({
  name: 'payout',
  entity: PayoutRecord,
  personal: personalFields(
    ({ customerId }) => customerId,
    ['payee', 'reference', 'reason'],
    forgetCustomer,
  ),
  regionOf: ({ regionId }) => regionId,
}) {
  @Inject(KeepNotices) private readonly notices!: KeepNotices;

  /** The customer is told that the money left (G-09); not any more once it is back. */
  protected override async saved(
    _tx: Transaction,
    all: readonly Saved<Payout>[],
    by: Actor,
  ): Promise<void> {
    for (const { before, after } of all) {
      const { id: payoutId, status, customerId, regionId } = after;
      if (before?.status === status) continue;
      const of = { customerId, regionId, payoutId, occasion: `payout ${payoutId}` };
      const what = { rule: 'CT-08', template: 'payout-paid', demanded: true } as const;
      if (status === 'paid') await this.notices.want({ ...of, ...what });
      if (status === 'returned') await this.notices.withhold(by, 'payout_id', payoutId, 'over');
    }
  }
}
