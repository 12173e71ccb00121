import type { Actor } from '@kefu/kernel';
import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { PaperOwners } from '../../files/index.js';
import { forgetRelease, type Release } from '../domain/index.js';
import { ReleaseRecord } from './release-record.js';

@Injectable()
export class Releases extends aggregatesOf<Release>({
  name: 'release',
  entity: ReleaseRecord,
  personal: personalFields(
    ({ customerId }) => customerId,
    ['place', 'receipt'],
    (release) => forgetRelease(release, '').next,
  ),
}) {
  @Inject(PaperOwners) private readonly owners!: PaperOwners;

  /** Who may see whose papers they are sees certificates. */
  override covers(by: Actor, release: Release): Promise<boolean> {
    return this.owners.covers(by, release);
  }
}
