import { conflict, newId, type Actor, type LocalDate } from '@kefu/kernel';
import { nextNumber, oneAtATime, standingIdOf, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Books, type Order } from '../../books/index.js';
import {
  answerTo,
  follow,
  owe,
  payOut,
  returnPayout,
  type PaidOut,
  type Payout,
  type Wanted,
} from '../domain/index.js';
import { Payouts } from './payouts.js';

interface CameBack {
  readonly on: LocalDate;
  readonly reason: string;
}

/** CT-08: what complaints ask for, payouts and books move together or not at all. */
@Injectable()
export class KeepPayouts {
  constructor(
    private readonly payouts: Payouts,
    private readonly books: Books,
  ) {}

  /** A complaint says what is to be paid of one disposal in all; what was paid of it already counts. */
  follow(by: Actor, asked: Wanted): Promise<void> {
    return this.payouts.database.transaction(async (tx) => {
      const { disposalId, askedBy } = asked;
      await this.oneOf(disposalId);
      const wanted = { ...asked, customerId: await standingIdOf(tx, asked.customerId) };
      const { left, open, owes } = answerTo(wanted, await this.of(disposalId));
      if (open) {
        await this.payouts.change(open.id, by, (payout, context) =>
          follow(payout, left, askedBy, context),
        );
      } else if (owes) {
        const number = await nextNumber(this.payouts.database, 'payout_number', 'Y', 6);
        const one = { id: newId(), number, amount: String(left) };
        await this.payouts.create(by, (context) => owe(one, wanted, context));
      }
    });
  }

  pay(asked: Asked, paid: PaidOut): Promise<Stored<Payout>> {
    const { by } = asked;
    return this.payouts.database.transaction(async () => {
      const { state } = await this.payouts.seen(asked.id, by);
      await this.oneOf(state.disposalId);
      await this.requireNew(paid);
      let now = '';
      const stored = await this.payouts.changeSeen(asked, (payout, context) => {
        ({ now } = context);
        return payOut(payout, paid, context);
      });
      const { id, amount, number } = stored.state;
      const order: Order = {
        ...{ occasion: occasionOf(id), amount, effectiveOn: paid.paidOn },
        ...{ debit: { kind: 'paid-out', of: id }, credit: { kind: 'bank' } },
        ...{ rule: 'CT-08', reason: number },
      };
      await this.books.post([order], { by, now });
      return stored;
    });
  }

  takeBack(asked: Asked, { on, reason }: CameBack): Promise<Stored<Payout>> {
    const { by } = asked;
    return this.payouts.database.transaction(async () => {
      const { state } = await this.payouts.seen(asked.id, by);
      await this.oneOf(state.disposalId);
      let now = '';
      const stored = await this.payouts.changeSeen(asked, (payout, context) => {
        ({ now } = context);
        return returnPayout(payout, { on, reason }, context);
      });
      const reversal = { rule: 'CT-08', reason: state.number, effectiveOn: on };
      await this.books.reverse({ occasion: occasionOf(asked.id), ...reversal }, { by, now });
      return stored;
    });
  }

  /** What the complaint says and what finance does are decided one after the other. */
  private oneOf(disposalId: string): Promise<void> {
    return oneAtATime(this.payouts.database, 'paying what a complaint comes to', disposalId);
  }

  /** In the order in which they were owed. */
  private of(disposalId: string): Promise<Pick<Payout, 'id' | 'status' | 'amount'>[]> {
    return this.payouts.database.query(
      'SELECT id, status, amount::text AS amount FROM payout WHERE disposal_id = $1 ORDER BY id',
      [disposalId],
    );
  }

  private async requireNew({ method, reference }: PaidOut): Promise<void> {
    await oneAtATime(this.payouts.database, 'paying out', `${method} ${reference}`);
    const [found] = await this.payouts.database.query<{ id: string }>(
      `SELECT id FROM payout WHERE method = $1 AND reference = $2 AND status = 'paid'`,
      [method, reference],
    );
    if (!found) return;
    throw conflict(
      'paid-already',
      { zh: '该凭证的付款已登记', en: 'A payment by that reference is on record' },
      { rule: 'CT-08', extra: { payoutId: found.id } },
    );
  }
}

const occasionOf = (id: string): string => `payout ${id}`;
