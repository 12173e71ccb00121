import { serves, type Actor } from '@kefu/kernel';
import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Callback } from '../domain/index.js';
import { CallbackRecord } from './callback-record.js';

@Injectable()
export class Callbacks extends aggregatesOf<Callback>({
  name: 'callback',
  entity: CallbackRecord,
  personal: personalFields(
    (callback) => callback.customerId,
    ['answers', 'skipped'],
    (callback) => forgetCustomer(callback).next,
  ),
}) {
  /** Its region knows of it, and whoever has it on their list. */
  override covers({ regions, id }: Actor, { regionId, agentId }: Callback): boolean {
    return serves(regions, regionId) || agentId === id;
  }
}
