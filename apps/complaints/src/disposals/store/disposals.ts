import type { Actor } from '@kefu/kernel';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { follow, request, type Disposal, type Wanted } from '../domain/index.js';
import { DisposalRecord } from './disposal-record.js';

/** What complaints ask of customers' disposal accounts, and take back (G-04). */
@Injectable()
export class Disposals extends aggregatesOf<Disposal>({
  name: 'disposal',
  entity: DisposalRecord,
  regionOf: ({ regionId }) => regionId,
}) {
  /** Brings one to how its complaint has it, in the transaction that changes the complaint. */
  async follow(by: Actor, wanted: Wanted): Promise<void> {
    if (await this.find(wanted.id)) {
      await this.change(wanted.id, by, (disposal) => follow(disposal, wanted));
    } else if (wanted.status === 'requested') {
      await this.create(by, () => request(wanted));
    }
  }
}
