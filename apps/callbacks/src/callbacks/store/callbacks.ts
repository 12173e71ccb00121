import { Handbook } from '@kefu/handbook';
import { Aggregates, personalFields, type Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { forgetCustomer, type Callback } from '../domain/index.js';
import { CallbackRow } from './callback-row.js';

/** What was said in words: in the audit trail only under the customer's own key. */
const personal = personalFields<Callback>(
  (callback) => callback.customerId,
  ['answers', 'skipped'],
  (callback) => forgetCustomer(callback).next,
);

@Injectable()
export class Callbacks extends Aggregates<Callback, { readonly handbook: Handbook }> {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(HANDBOOK) handbook: Handbook) {
    super(platform, { name: 'callback', entity: CallbackRow, personal }, { handbook });
  }
}
