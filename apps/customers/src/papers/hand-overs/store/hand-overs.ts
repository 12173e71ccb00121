import type { Actor } from '@kefu/kernel';
import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { PaperOwners } from '../../files/index.js';
import { forgetHandOver, personalFieldsOfHandOver, type HandOver } from '../domain/index.js';
import { HandOverRecord } from './hand-over-record.js';

@Injectable()
export class HandOvers extends aggregatesOf<HandOver>({
  name: 'hand-over',
  entity: HandOverRecord,
  personal: personalFields(
    ({ customerId }) => customerId,
    personalFieldsOfHandOver,
    (handOver) => forgetHandOver(handOver, '').next,
  ),
}) {
  @Inject(PaperOwners) private readonly owners!: PaperOwners;

  /** Who may see whose papers they are sees their way. */
  override covers(by: Actor, handOver: HandOver): Promise<boolean> {
    return this.owners.covers(by, handOver);
  }
}
