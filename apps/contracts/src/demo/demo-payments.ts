import { newId, type LocalDate, type MoneyText } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { BankLines, domain, KeepBankLines } from '../bank-lines/index.js';
import { KeepPayments } from '../payments/index.js';
import type { Receivable } from '../receivables/index.js';
import { KeepRefunds } from '../refunds/index.js';
import type { ContractOf } from './demo-contracts.js';
import { people } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';
import { demoLines, inAdvance, interest, type DemoLine } from './invent-receivables.js';

const { owner, finance, manager } = people;

interface Came {
  readonly amount: MoneyText;
  /** So much is for the receivable; all of it where it is not said. */
  readonly of?: MoneyText | undefined;
  readonly paidOn: LocalDate;
}

/** What customers of the demo paid, and what the bank says of it. */
@Injectable()
export class DemoPayments {
  #slips = 0;

  constructor(
    private readonly paying: KeepPayments,
    private readonly lines: BankLines,
    private readonly receiving: KeepBankLines,
    private readonly refunds: KeepRefunds,
  ) {}

  tell(story: DemoStory, contractOf: ContractOf): void {
    story.on(inAdvance.ago, async () => {
      const { customerId } = contractOf('renewal');
      const paidOn = story.day(inAdvance.ago);
      const paid = { customerId, amount: inAdvance.amount, paidOn };
      const { state } = await this.record({ ...paid, allocations: [] });
      const asked = {
        ofId: state.id,
        kind: 'advance',
        amount: '300.00',
        dueOn: undefined,
      } as const;
      const refund = await this.refunds.request(owner, { ...asked, reason: '客户多付，要求退回' });
      await this.refunds.approve({ id: refund.state.id, by: manager });
    });
    for (const line of demoLines) story.on(line.ago, () => this.receive(line, story.day(line.ago)));
    story.on(interest.ago, async () => {
      const paidOn = story.day(interest.ago);
      const { reference } = await this.receive(interest, paidOn);
      const [line] = await this.lines.database.query<{ id: string }>(
        'SELECT id FROM bank_line WHERE reference = $1',
        [reference],
      );
      await this.lines.change(line?.id ?? '', finance, (one, context) =>
        domain.setLineAside(one, '活期利息，不是客户付款', context),
      );
    });
  }

  async pay(
    { id: receivableId, number, customerId }: Receivable,
    { amount, of = amount, paidOn }: Came,
    how: 'pay' | 'pay-by-bank-line',
  ): Promise<void> {
    if (how === 'pay') {
      const allocations = [{ receivableId, amount: of }];
      await this.record({ customerId, amount, paidOn, allocations });
    } else await this.receive({ amount, payer: '客户账户', memo: `支付 ${number}` }, paidOn);
  }

  private record(
    paid: Pick<
      Parameters<KeepPayments['record']>[1],
      'customerId' | 'amount' | 'paidOn' | 'allocations'
    >,
  ) {
    const how = { method: 'bank-transfer', reference: this.slip(), payer: undefined } as const;
    return this.paying.record(finance, { ...paid, ...how, id: newId() });
  }

  private async receive(
    { amount, payer, memo }: Omit<DemoLine, 'ago'>,
    paidOn: LocalDate,
  ): Promise<{ readonly reference: string }> {
    const reference = this.slip();
    await this.receiving.receive(finance, { amount, paidOn, payer, memo, reference });
    return { reference };
  }

  private slip(): string {
    this.#slips += 1;
    return `DEMO-${String(this.#slips).padStart(4, '0')}`;
  }
}
