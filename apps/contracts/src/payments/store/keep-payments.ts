import { conflict, refusedByRule, type Actor, type MoneyText } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Books, type Order } from '../../books/index.js';
import { KnownCustomers } from '@kefu/known-customers';
import { giveUpMoney, Receivables, takeMoney } from '../../receivables/index.js';
import {
  allocateAdvance,
  recordPayment,
  referenceOf,
  requirePaidOn,
  requireStanding,
  reversePayment,
  type Allocation,
  type Payment,
  type Share,
} from '../domain/index.js';
import { Payments } from './payments.js';

/** What of the money is for which receivable. */
export interface For {
  readonly receivableId: string;
  readonly amount: MoneyText;
}

export interface Paid extends Pick<
  Payment,
  'customerId' | 'amount' | 'paidOn' | 'method' | 'reference' | 'payer'
> {
  readonly id: string;
  readonly allocations: readonly For[];
}

type Wants = Pick<Payment, 'id' | 'customerId' | 'paidOn'>;

/** CT-05: payment, receivables and books move together or not at all. */
@Injectable()
export class KeepPayments {
  constructor(
    private readonly payments: Payments,
    private readonly receivables: Receivables,
    private readonly customers: KnownCustomers,
    private readonly books: Books,
    private readonly database: Database,
  ) {}

  record(by: Actor, { allocations, id, ...told }: Paid): Promise<Stored<Payment>> {
    const paid = { ...told, reference: referenceOf(told.reference) };
    return this.database.transaction(async () => {
      const { id: customerId, regionId } = await this.customers.require(
        paid.customerId,
        by,
        'CT-05',
      );
      await this.requireNew(paid, told.reference);
      const given = await this.give(by, { ...paid, id, customerId }, allocations);
      const number = await nextNumber(this.database, 'payment_number', 'P', 8);
      const recorded = { ...paid, customerId, regionId, number };
      let now = '';
      const stored = await this.payments.create(by, (context) => {
        ({ now } = context);
        const { calendar } = context.handbook;
        requirePaidOn(paid.paidOn, { now, calendar });
        return recordPayment(id, recorded, given, context);
      });
      const posted = this.posted(stored.state, given, { kind: 'bank' });
      await this.books.post([...posted, ...this.advanceOf(stored.state)], { by, now });
      return stored;
    });
  }

  /** Of its advance some goes to receivables. */
  allocate(asked: Asked, allocations: readonly For[]): Promise<Stored<Payment>> {
    const { by } = asked;
    return this.database.transaction(async () => {
      const { state } = await this.payments.seen(asked.id, by);
      const given = await this.give(by, state, allocations);
      let [now, before] = ['', 0];
      const stored = await this.payments.changeSeen(asked, (payment, context) => {
        ({ now } = context);
        before = payment.shares.length;
        return allocateAdvance(payment, given, context);
      });
      const from = { kind: 'advance', of: asked.id } as const;
      await this.books.post(this.posted(stored.state, given, from, before), { by, now });
      return stored;
    });
  }

  /** It did not stand: what it paid is owed again. */
  reverse(asked: Asked, reason: string): Promise<Stored<Payment>> {
    const { by } = asked;
    return this.database.transaction(async () => {
      const { state } = await this.payments.seen(asked.id, by);
      requireStanding(state);
      for (const { receivableId, amount, recovery } of inOrder(state.shares)) {
        const gone = { paymentId: asked.id, amount, recovery };
        await this.receivables.change(receivableId, by, (receivable, context) =>
          giveUpMoney(receivable, gone, context),
        );
      }
      let now = '';
      const stored = await this.payments.changeSeen(asked, (payment, context) => {
        ({ now } = context);
        if (payment.shares.length !== state.shares.length) throw changedMeanwhile();
        return reversePayment(payment, reason, context);
      });
      const effectiveOn = this.payments.handbook.calendar.localDate(now);
      for (const occasion of await this.postedFor(state)) {
        await this.books.reverse({ occasion, rule: 'CT-05', reason, effectiveOn }, { by, now });
      }
      return stored;
    });
  }

  /** In the order of their ids, so that two who pay at once do not wait for each other for ever. */
  private async give(by: Actor, paid: Wants, allocations: readonly For[]): Promise<Allocation[]> {
    const given: Allocation[] = [];
    for (const [at, { receivableId }] of allocations.entries()) {
      const pointer = `/allocations/${at}/receivableId`;
      await this.receivables.requireNamed(receivableId, { by, rule: 'CT-05', at: pointer });
    }
    for (const { receivableId, amount } of inOrder(allocations)) {
      const money = { paymentId: paid.id, amount, paidOn: paid.paidOn };
      const asked = { id: receivableId, by };
      let recovery = false;
      await this.receivables.changeSeen(asked, (receivable, context) => {
        if (receivable.customerId !== paid.customerId) throw ofAnotherCustomer(receivableId);
        // as it was before: the last of what is owed beside bad debt makes it bad debt again
        recovery = receivable.status === 'bad-debt';
        return takeMoney(receivable, money, context);
      });
      given.push({ receivableId, amount, recovery });
    }
    return given;
  }

  private posted(
    { id, shares, paidOn }: Payment,
    given: readonly Allocation[],
    debit: Order['debit'],
    before = shares.length - given.length,
  ): Order[] {
    return given.map(({ receivableId, amount, recovery }, at) => ({
      ...{ occasion: shareOccasion(id, before + at + 1), debit, amount },
      credit: { kind: recovery ? 'recovery' : 'receivable', of: receivableId },
      ...{ effectiveOn: paidOn, rule: recovery ? 'CT-07' : 'CT-05' },
    }));
  }

  private advanceOf({ id, advance: amount, paidOn: effectiveOn }: Payment): Order[] {
    if (amount === '0.00') return [];
    const sides = { debit: { kind: 'bank' }, credit: { kind: 'advance', of: id } } as const;
    return [{ ...sides, occasion: advanceOccasion(id), amount, effectiveOn, rule: 'CT-05' }];
  }

  /** The last first: what was taken of an advance comes back before that is given up. */
  private async postedFor({ id, shares }: Payment): Promise<string[]> {
    const occasions = [advanceOccasion(id), ...shares.map((_, at) => shareOccasion(id, at + 1))];
    const rows = await this.database.query<{ occasion: string }>(
      `SELECT occasion FROM ledger_transfer WHERE occasion = ANY ($1::text[])
       ORDER BY recorded_at DESC, id DESC`,
      [occasions],
    );
    return rows.map(({ occasion }) => occasion);
  }

  /** Those on record from before references were made one are found as they were typed. */
  private async requireNew(
    { method, reference }: Pick<Paid, 'method' | 'reference'>,
    typed: string,
  ) {
    await oneAtATime(this.database, 'recording a payment', `${method} ${reference}`);
    const [found] = await this.database.query<{ id: string; number: string }>(
      `SELECT id, number FROM payment
       WHERE method = $1 AND reference IN ($2, $3) AND status = 'recorded'`,
      [method, reference, typed],
    );
    if (!found) return;
    throw conflict(
      'recorded-already',
      { zh: '该凭证的付款已入账', en: 'A payment by that reference is on record' },
      { rule: 'CT-05', extra: { paymentId: found.id, number: found.number } },
    );
  }
}

const advanceOccasion = (id: string): string => `payment ${id} advance`;
const shareOccasion = (id: string, nth: number): string => `payment ${id} share ${nth}`;

const inOrder = <One extends Pick<Share, 'receivableId'>>(all: readonly One[]): One[] =>
  [...all].sort((a, b) => (a.receivableId < b.receivableId ? -1 : 1));

const ofAnotherCustomer = (receivableId: string) =>
  refusedByRule(
    'CT-05',
    'of-another-customer',
    { zh: '该应收款属于其他客户', en: 'Another customer owes it' },
    { extra: { receivableId } },
  );

const changedMeanwhile = () =>
  conflict('changed-meanwhile', {
    zh: '付款已被他人修改，请重试',
    en: 'Somebody changed the payment at the same moment; ask again',
  });
