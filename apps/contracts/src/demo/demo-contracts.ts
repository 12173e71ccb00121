import { plusDays } from '@kefu/kernel';
import { Database, nextNumber } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Contracts, domain, type Contract } from '../contracts/index.js';
import { customerOf, people, region } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';
import { demoContracts, type ContractKey, type DemoContract } from './invent-contracts.js';

const { owner } = people;

/** The contract that a record of the demo is under, once it was made. */
export type ContractOf = (key: ContractKey) => Contract;

/** A contract in each of its states. */
@Injectable()
export class DemoContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly database: Database,
  ) {}

  tell(story: DemoStory): ContractOf {
    const made = new Map<ContractKey, Contract>();
    const all: (Contract | undefined)[] = [];
    for (const [index, one] of demoContracts.entries()) {
      // how long ago its days are told from today
      const today = story.day(0);
      const dates = { startsOn: plusDays(today, one.starts), endsOn: plusDays(today, one.ends) };
      story.on(one.ago ?? 0, async () => {
        const contract = await this.make(one, index, dates, one.renews && all[index - 1]);
        all[index] = contract;
        if (one.key) made.set(one.key, contract);
      });
    }
    return (key) => {
      const contract = made.get(key);
      if (!contract) throw new RangeError(`the demo has no contract ${key} yet`);
      return contract;
    };
  }

  private async make(
    { title, steps }: DemoContract,
    index: number,
    dates: { readonly startsOn: string; readonly endsOn: string },
    previous: Contract | undefined,
  ): Promise<Contract> {
    const customerId = previous?.customerId ?? customerOf(index).customerId;
    const { state } = await this.contracts.create(owner, (context) =>
      domain.draftContract(
        {
          ...{ customerId, regionId: region, ownerId: owner.id, kind: 'service', credit: {} },
          ...{ title, text: '第一条 服务范围。第二条 费用与付款。第三条 期限。' },
          ...{ ...dates, total: '12000.00' },
          ...(previous ? { previous } : {}),
        },
        context,
      ),
    );
    if (previous) await this.follow(previous.id, state.id);
    const signs = steps.length > 3;
    const prefix = `HT${state.versions.at(0)?.at.slice(0, 4) ?? ''}`;
    const number = signs ? await nextNumber(this.database, 'contract_number', prefix, 6) : '';
    let made = state;
    for (const [by, decide] of steps) {
      ({ state: made } = await this.contracts.change(state.id, by, (contract, context) =>
        decide(contract, context, number),
      ));
    }
    return made;
  }

  private async follow(previousId: string, renewalId: string): Promise<void> {
    await this.contracts.change(previousId, owner, (contract, context) =>
      domain.followedBy(contract, renewalId, context),
    );
    await this.contracts.change(previousId, owner, domain.renewalSigned);
  }
}
