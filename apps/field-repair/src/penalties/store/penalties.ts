import type { Actor } from '@kefu/kernel';
import { personalFields, type Asked, type ChangeOptions, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  forgetCustomer,
  knowsOf,
  withClock,
  type Penalty,
  type PenaltyContext,
  type PenaltyDecision,
} from '../domain/index.js';
import { PenaltyRecord } from './penalty-record.js';

type Maybe<T> = T | Promise<T>;
type Decide = (penalty: Penalty, context: PenaltyContext) => Maybe<PenaltyDecision>;

const clocked =
  (decide: Decide): Decide =>
  async (penalty, context) =>
    withClock(penalty, await decide(penalty, context), context);

@Injectable()
export class Penalties extends aggregatesOf<Penalty>({
  name: 'penalty',
  entity: PenaltyRecord,
  // what people write of it may name the customer
  personal: personalFields(
    (penalty) => penalty.customerId,
    ['ruling', 'appeal', 'costs'],
    forgetCustomer,
  ),
}) {
  override covers(by: Actor, penalty: Penalty): boolean {
    return knowsOf(by, penalty);
  }

  override create(
    by: Actor,
    decide: (context: PenaltyContext) => Maybe<PenaltyDecision>,
  ): Promise<Stored<Penalty>> {
    return super.create(by, async (context) =>
      withClock(undefined, await decide(context), context),
    );
  }

  override change(id: string, by: Actor, decide: Decide, options?: ChangeOptions) {
    return super.change(id, by, clocked(decide), options);
  }

  override changeSeen(asked: Asked, decide: Decide) {
    return super.changeSeen(asked, clocked(decide));
  }
}
