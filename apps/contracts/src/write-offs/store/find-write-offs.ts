import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { WriteOff, WriteOffStatus } from '../domain/index.js';
import { WriteOffs } from './write-offs.js';

export interface WriteOffFilter {
  readonly number?: string | undefined;
  readonly status?: WriteOffStatus | undefined;
  readonly receivableId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
}

@Injectable()
export class FindWriteOffs {
  constructor(private readonly writeOffs: WriteOffs) {}

  find(
    regions: readonly string[],
    equal: WriteOffFilter,
    range: Range,
  ): Promise<Page<Stored<WriteOff>>> {
    const where = new Conditions().equal('w', { ...equal }).inRegions('w.region_id', regions);
    return this.writeOffs.listed({ as: 'w', where, ...newestFirst, range });
  }
}
