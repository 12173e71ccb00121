import { retold, system } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { KeepInvoices } from '../invoices/index.js';
import { domain, PlanReceivables, Receivables } from '../receivables/index.js';
import { KeepWriteOffs } from '../write-offs/index.js';
import type { ContractOf } from './demo-contracts.js';
import { people } from './demo-of-others.js';
import { DemoPayments } from './demo-payments.js';
import type { DemoStory } from './demo-story.js';
import { demoPlans, type DemoPlan, type MoneyDeed } from './invent-receivables.js';

const { owner, finance, manager, generalManager } = people;

/** What customers of the demo owe, and what became of it. */
@Injectable()
export class DemoReceivables {
  constructor(
    private readonly planning: PlanReceivables,
    private readonly receivables: Receivables,
    private readonly invoices: KeepInvoices,
    private readonly payments: DemoPayments,
    private readonly writeOffs: KeepWriteOffs,
  ) {}

  tell(story: DemoStory, contractOf: ContractOf): void {
    for (const plan of demoPlans) this.plan(story, contractOf, plan);
    this.payments.tell(story, contractOf);
  }

  /** CT-06: until then, what is late was so on its day, and every reminder went out on its own, once. */
  async remind(until: string): Promise<void> {
    for (;;) {
      const [next] = await this.receivables.database.query<{ id: string; at: string }>(
        `SELECT id, next_dunning_at AS at FROM receivable WHERE next_dunning_at <= $1
         ORDER BY next_dunning_at, id LIMIT 1`,
        [until],
      );
      if (!next) return;
      await retold(next.at, () =>
        this.receivables.change(next.id, system('CT-06'), (one, context) =>
          domain.dun(one, context),
        ),
      );
    }
  }

  private plan(
    story: DemoStory,
    contractOf: ContractOf,
    { contract, kind, ago, all }: DemoPlan,
  ): void {
    let ids: readonly string[] = [];
    story.on(ago, async () => {
      const planned = all.map(({ title, amount, due }) => {
        const dueOn = story.day(due);
        return { title, amount, dueOn, ...(kind === 'monthly' && { month: dueOn.slice(0, 7) }) };
      });
      const made = await this.planning.plan(owner, contractOf(contract).id, kind, planned);
      ids = made.map(({ id }) => id);
    });
    for (const [at, { deeds }] of all.entries()) {
      for (const deed of deeds) story.on(deed[0], () => this.act(ids[at] ?? '', deed, story));
    }
  }

  private async act(id: string, deed: MoneyDeed, story: DemoStory): Promise<void> {
    const [ago, does] = deed;
    const { state } = await this.receivables.get(id);
    if (does === 'pay' || does === 'pay-by-bank-line') {
      const [, , amount, of] = deed;
      await this.payments.pay(state, { amount, of, paidOn: story.day(ago) }, does);
    } else if (does === 'invoice') await this.invoices.issue(finance, id);
    else if (does === 'void-invoice') {
      const { invoiceId = '' } = state;
      await this.invoices.void({ id: invoiceId, by: finance }, '抬头有误，重开');
    } else if (does === 'dispute') {
      const words = '客户称当天没有上门，要求核对签字单';
      await this.receivables.change(id, owner, (one, context) =>
        domain.disputeReceivable(one, { words }, context),
      );
    } else await this.writeOff(id);
  }

  private async writeOff(id: string): Promise<void> {
    const reason = '客户已搬离，电话停机，三次上门未见人';
    const { state } = await this.writeOffs.apply(owner, id, reason);
    for (const by of [manager, finance, generalManager]) {
      await this.writeOffs.second({ id: state.id, by });
    }
  }
}
