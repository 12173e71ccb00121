import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type ChangeOptions,
  type Platform,
  type Stored,
} from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Callback, CallbackContext, CallbackDecision } from '../domain/index.js';
import { CallbackRow } from './callback-row.js';

/** What was said in words: in the audit trail only under the customer's own key. */
const personal = personalFields<Callback>(
  (callback) => callback.customerId,
  ['answers', 'skipped'],
);

@Injectable()
export class Callbacks extends Aggregates<Callback> {
  constructor(
    @Inject(PLATFORM) platform: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super(platform, { name: 'callback', entity: CallbackRow, personal });
  }

  plan(
    by: Actor,
    decide: (context: CallbackContext) => CallbackDecision,
  ): Promise<Stored<Callback>> {
    const { handbook } = this;
    return this.create(by, ({ now }) => decide({ now, by, handbook }));
  }

  decide(
    id: string,
    by: Actor,
    decide: (callback: Callback, context: CallbackContext) => CallbackDecision,
    options?: ChangeOptions,
  ): Promise<Stored<Callback>> {
    const { handbook } = this;
    return this.change(
      id,
      by,
      (callback, { now }) => decide(callback, { now, by, handbook }),
      options,
    );
  }
}
