import type { Handbook } from '@kefu/handbook';
import type { Job } from '@kefu/imports';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { IdentityKey } from '../../records/identity/index.js';
import { eyesOf, maySearchBy } from '../../whole/access/index.js';
import { Regions } from '../../whole/regions/index.js';
import type { Ground } from './read-rows.js';

/** Gathers what rows are held against. */
@Injectable()
export class Grounds {
  constructor(
    private readonly regions: Regions,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async of(job: Job): Promise<Ground> {
    const seesKey = (kind: IdentityKey['kind']) =>
      (kind !== 'phone' && kind !== 'idNumber') || maySearchBy(this.handbook, job.by, kind);
    const eyes = eyesOf(this.handbook, job.by);
    return { ...job, seesKey, eyes, regions: await this.regions.standings() };
  }
}
