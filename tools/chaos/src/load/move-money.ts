import { randomUUID } from 'node:crypto';
import { Hand, PATIENCE_MS } from './hand.js';

export const [OWNER, MANAGER, FINANCE] = ['K-0001', 'M-0001', 'W-0001'] as const;

const [OWED, PART, REST] = ['300.00', '120.00', '180.00'] as const;
const [OUT, SOME] = ['500.00', '300.00'] as const;
const chances = {
  ...{ late: 0.3, disputed: 0.15, voided: 0.1, advance: 0.2, reversed: 0.2, refunded: 0.2 },
  ...{ guarantee: 0.3, lost: 0.2, undone: 0.2, left: 0.2 },
};

export interface Under {
  readonly contractId: string;
  readonly customerId: string;
}

const DAY_MS = 86_400_000;
/** At the centre, which is eight hours ahead. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
export const today = (): string => dayIn(0);

const reason = { reason: '更正' };

/** Moves money under a contract, as two clerks at once would, each of whom asks twice. */
export abstract class MoneyHand extends Hand {
  /** Billed, now and then late or disputed, paid in parts, some of it taken back or given back. */
  protected async owedAndPaid(of: Under): Promise<void> {
    const { dice } = this;
    const receivableId = await this.owed(of);
    if (dice.chance(chances.disputed)) {
      const act = (verb: string, fact: string, body: object) =>
        this.say(OWNER, receivableId, `contracts/receivables/${receivableId}/${verb}`, fact, body);
      await act('dispute', 'disputed', { words: '金额不对' });
      await act('settle-dispute', 'dispute-settled', { result: 'stands', ...reason });
    }
    const bill = () => this.make(FINANCE, 'contracts/invoices', 'issued', { receivableId });
    const invoiceId = await bill();
    if (dice.chance(chances.voided)) {
      await this.say(FINANCE, invoiceId, `contracts/invoices/${invoiceId}/void`, 'voided', reason);
      await bill();
    }
    const first = await this.pay(of, PART, { receivableId, amount: PART });
    if (dice.chance(chances.reversed)) {
      await this.say(FINANCE, first, `contracts/payments/${first}/reverse`, 'reversed', reason);
    }
    // Of two who enter the rest at once the later one is told that it is paid
    await Promise.all(
      [1, 2].map(() =>
        this.unlessRefused(() => this.pay(of, REST, { receivableId, amount: REST })),
      ),
    );
    if (dice.chance(chances.advance)) await this.useAdvance(of);
    if (dice.chance(chances.refunded)) await this.giveBack(receivableId);
  }

  /** Out and back by two at once, a part of it lost or entered in error. */
  protected async outAndBack({ contractId }: Under): Promise<void> {
    const { dice } = this;
    const guarantee = { guarantor: '招商银行', number: randomUUID(), expiresOn: dayIn(90) };
    const form = dice.chance(chances.guarantee)
      ? { form: 'guarantee', guarantee }
      : { form: 'cash' };
    const asked = { contractId, ...form, amount: OUT, reclaimOn: dayIn(60) };
    const id = await this.make(OWNER, 'contracts/deposits', 'requested', asked);
    const act = (as: string, verb: string, fact: string, body: object = {}) =>
      this.say(as, id, `contracts/deposits/${id}/${verb}`, fact, body);
    await act(FINANCE, 'approve', 'approved');
    await act(FINANCE, 'pay', 'paid', { on: today() });
    if (dice.chance(chances.left)) return;
    const back = { amount: SOME, on: today(), ...reason };
    const reclaim = () => this.unlessRefused(() => act(FINANCE, 'reclaim', 'reclaimed', back));
    await Promise.all([reclaim(), reclaim()]);
    if (dice.chance(chances.undone)) {
      const { movements } = await this.ask<{ movements: { id: string; kind: string }[] }>(
        FINANCE,
        `contracts/deposits/${id}`,
      );
      const movementId = movements.find(({ kind }) => kind === 'reclaimed')?.id;
      await act(FINANCE, 'reverse-movement', 'movement-reversed', { movementId, ...reason });
    }
    if (!dice.chance(chances.lost)) return;
    await act(OWNER, 'propose-forfeit', 'forfeit-proposed', { amount: '10.00', ...reason });
    await act(MANAGER, 'approve-forfeit', 'forfeited');
  }

  private async owed({ contractId }: Under): Promise<string> {
    // What is late when it is billed is dunned by the next timer (CT-06)
    const dueOn = dayIn(this.dice.chance(chances.late) ? -20 : 10);
    const one = { contractId, title: '保养费', amount: OWED, dueOn };
    const path = 'contracts/receivables/plan-one-off';
    const { items } = await this.ask<{ items: { id: string }[] }>(FINANCE, path, one);
    const id = items[0]?.id ?? '';
    this.accepted.add(id, 'planned');
    return id;
  }

  private async useAdvance(of: Under): Promise<void> {
    const receivableId = await this.owed(of);
    await this.make(FINANCE, 'contracts/invoices', 'issued', { receivableId });
    const id = await this.pay(of, PART);
    const allocations = [{ receivableId, amount: '0.01' }];
    const path = `contracts/payments/${id}/allocate`;
    await this.say(FINANCE, id, path, 'allocated', { allocations });
  }

  private async giveBack(receivableId: string): Promise<void> {
    const asked = { receivableId, amount: '0.05', ...reason };
    const id = await this.make(OWNER, 'contracts/refunds', 'requested', asked);
    const act = (as: string, verb: string, fact: string, body: object = {}) =>
      this.say(as, id, `contracts/refunds/${id}/${verb}`, fact, body);
    await act(MANAGER, 'approve', 'approved');
    await act(FINANCE, 'pay', 'paid', { paidOn: today(), reference: randomUUID() });
  }

  /** Twice under one key, as whoever hears nothing does. Each payment that was said yes to is noted. */
  private async pay(
    { customerId }: Under,
    amount: string,
    ...allocations: { receivableId: string; amount: string }[]
  ): Promise<string> {
    const paid = { customerId, amount, paidOn: today(), method: 'bank-transfer' };
    const options = {
      body: { ...paid, reference: randomUUID(), allocations },
      ...{ idempotencyKey: randomUUID(), patience: PATIENCE_MS },
    };
    const twice = await Promise.allSettled(
      [1, 2].map(() =>
        this.ground.client.call<{ id: string }>(FINANCE, 'contracts/payments', options),
      ),
    );
    const ids = new Set(
      twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value.body.id] : [])),
    );
    for (const id of ids) this.accepted.add(id, 'recorded');
    const [id] = ids;
    if (id !== undefined) return id;
    const [first] = twice;
    throw first?.status === 'rejected' ? first.reason : new Error('nobody answered');
  }
}
