import { Injectable } from '@nestjs/common';
import { KeepInvoices } from '../invoices/index.js';
import { KeepReadings } from '../readings/index.js';
import { domain, Receivables } from '../receivables/index.js';
import type { ContractOf } from './demo-contracts.js';
import { assetsOf, people, region } from './demo-of-others.js';
import { DemoPayments } from './demo-payments.js';
import type { DemoStory } from './demo-story.js';

const { technician, clerk, owner, finance } = people;

/** On that day of so many months ago a meter was read, and what was supplied to the region that month. */
const dayOfMonth = 18;
const months = [
  { ago: 3, value: '12000' },
  { ago: 2, value: '16100', supplied: '4380' },
  { ago: 1, value: '20350', supplied: '4745' },
] as const;

/** Another meter, of which nobody believes what it said yesterday. */
const doubted = [
  { ago: 61, value: '3000' },
  { ago: 31, value: '3300' },
  { ago: 1, value: '5200' },
] as const;

/** Meters that are read and billed, and what was lost on the way. */
@Injectable()
export class DemoReadings {
  constructor(
    private readonly keeping: KeepReadings,
    private readonly receivables: Receivables,
    private readonly invoices: KeepInvoices,
    private readonly payments: DemoPayments,
  ) {}

  tell(story: DemoStory, contractOf: ContractOf): void {
    const take = async (which: 0 | 1, value: string, ago: number): Promise<string> => {
      const { id: contractId, customerId } = contractOf('running');
      const assetId = assetsOf(customerId)[which] ?? '';
      const told = { customerId, contractId, assetId, readOn: story.day(ago), value };
      return (await this.keeping.take(technician, told)).state.id;
    };
    for (const month of months) {
      const ago = story.agoOf(month.ago, dayOfMonth);
      story.on(ago, async () => {
        const id = await take(0, month.value, ago);
        await this.keeping.check({ id, by: clerk });
        if (month.ago === 2) await this.collect(id, story.day(ago));
      });
      if (!('supplied' in month)) continue;
      const told = { regionId: region, month: story.day(ago).slice(0, 7) };
      story.on(0, () => this.keeping.enterSupply(clerk, { ...told, quantity: month.supplied }));
    }
    for (const { ago, value } of doubted) {
      story.on(ago, async () => {
        const id = await take(1, value, ago);
        if (ago > 1) await this.keeping.check({ id, by: clerk });
      });
    }
  }

  /** The bill of a reading, agreed to and paid on the spot (CT-05). */
  private async collect(readingId: string, paidOn: string): Promise<void> {
    const [bill] = await this.receivables.database.query<{ id: string }>(
      `SELECT id FROM receivable WHERE metered ->> 'readingId' = $1`,
      [readingId],
    );
    if (!bill) return;
    await this.receivables.change(bill.id, owner, (one, context) =>
      domain.verifyReceivable(one, { words: '客户在抄表单上签字' }, context),
    );
    await this.invoices.issue(finance, bill.id);
    const { state } = await this.receivables.get(bill.id);
    await this.payments.pay(state, { amount: state.amount, paidOn }, 'pay');
  }
}
