import type { Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { KeepNotices } from '../../notices/index.js';
import { forgetCustomer, isOwed, occasionOf, type Receivable } from '../domain/index.js';
import { ReceivableRecord } from './receivable-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Receivables extends aggregatesOf<Receivable>({
  name: 'receivable',
  entity: ReceivableRecord,
  personal: personalFields(({ customerId }) => customerId, ['said', 'endReason'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {
  @Inject(KeepNotices) private readonly notices!: KeepNotices;

  /** What the customer is reminded of is a notice (G-09), which goes to nobody once it is not owed. */
  protected override async saved(
    _tx: Transaction,
    all: readonly Saved<Receivable>[],
    by: Actor,
  ): Promise<void> {
    for (const { before, after } of all) {
      const { id: receivableId, customerId, regionId, contractId } = after;
      for (const { day, step, recipient } of after.dunned.slice(before?.dunned.length ?? 0)) {
        if (recipient !== 'customer' || step === 'manager') continue;
        const of = { customerId, regionId, contractId, receivableId, day };
        const what = { rule: 'CT-06', occasion: occasionOf(after, day), template: step } as const;
        await this.notices.want({ ...of, ...what, demanded: true });
      }
      if (before && isOwed(before) && !isOwed(after) && after.dunned.length > 0) {
        await this.notices.withhold(by, 'receivable_id', receivableId, 'over');
      }
    }
  }
}
