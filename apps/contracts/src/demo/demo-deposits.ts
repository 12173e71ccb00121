import type { Actor } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { Deposits, domain, KeepDeposits } from '../deposits/index.js';
import type { ContractOf } from './demo-contracts.js';
import { people } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';
import type { ContractKey } from './invent-contracts.js';

const { owner, finance } = people;

interface DemoDeposit {
  readonly contract: ContractKey;
  readonly amount: string;
  /** Asked for, and paid where it was, so many days ago. */
  readonly ago: number;
  /** To be back so many days ago; below zero one to come. */
  readonly back: number;
  readonly paid?: true;
  /** Came back so many days ago. */
  readonly came?: number;
  /** A bank's guarantee, whose last day is so many days ahead. */
  readonly guaranteedFor?: number;
}

/** Asked for, out, back today, late, back, and as a guarantee that ends soon. */
const demoDeposits: readonly DemoDeposit[] = [
  { contract: 'rental', amount: '1000.00', ago: 0, back: -300 },
  { contract: 'running', amount: '2000.00', ago: 324, back: -45, paid: true },
  { contract: 'running', amount: '800.00', ago: 210, back: 0, paid: true },
  { contract: 'running', amount: '500.00', ago: 180, back: 4, paid: true },
  { contract: 'ended', amount: '1500.00', ago: 365, back: 10, paid: true, came: 11 },
  { contract: 'renewal', amount: '5000.00', ago: 18, back: -300, paid: true, guaranteedFor: 25 },
];

/** Deposits under contracts of the demo, in money and as a guarantee. */
@Injectable()
export class DemoDeposits {
  constructor(
    private readonly keeping: KeepDeposits,
    private readonly deposits: Deposits,
  ) {}

  tell(story: DemoStory, contractOf: ContractOf): void {
    for (const one of demoDeposits) {
      let id = '';
      const change = (by: Actor, decide: Parameters<Deposits['change']>[2]) =>
        this.deposits.change(id, by, decide);
      story.on(one.ago, async () => {
        const { state } = await this.keeping.request(owner, {
          ...{ contractId: contractOf(one.contract).id, amount: one.amount },
          ...{ reclaimOn: story.day(one.back), ...formOf(one, story) },
        });
        ({ id } = state);
        if (!one.paid) return;
        await change(finance, domain.approveDeposit);
        await change(finance, (deposit, context) =>
          domain.payDeposit(deposit, { on: story.day(one.ago) }, context),
        );
      });
      const { came, amount } = one;
      if (came === undefined) continue;
      story.on(came, () =>
        change(finance, (deposit, context) =>
          domain.reclaimDeposit(deposit, { amount, on: story.day(came) }, context),
        ),
      );
    }
  }
}

const formOf = ({ guaranteedFor, ago }: DemoDeposit, story: DemoStory) => {
  if (guaranteedFor === undefined) return { form: 'cash' } as const;
  const expiresOn = story.day(-guaranteedFor);
  const guarantee = { guarantor: '城东农商银行', number: `BH-${ago}-01`, expiresOn };
  return { form: 'guarantee', guarantee } as const;
};
