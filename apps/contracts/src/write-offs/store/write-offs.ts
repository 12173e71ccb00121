import type { Actor } from '@kefu/kernel';
import {
  Conditions,
  newestFirst,
  personalFields,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type WriteOff } from '../domain/index.js';
import { WriteOffRecord } from './write-off-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class WriteOffs extends aggregatesOf<WriteOff>({
  name: 'write-off',
  entity: WriteOffRecord,
  personal: personalFields(({ customerId }) => customerId, ['reason'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {
  search(
    { regions }: Actor,
    equal: Partial<WriteOff>,
    range: Range,
  ): Promise<Page<Stored<WriteOff>>> {
    const where = new Conditions().equal('w', { ...equal }).inRegions('w.region_id', regions);
    return this.listed({ as: 'w', where, ...newestFirst, range });
  }
}
