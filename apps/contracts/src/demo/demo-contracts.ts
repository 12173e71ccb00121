import { plusDays, stableId } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Contracts, domain, type Contract } from '../contracts/index.js';
import { demoContracts, owner, type DemoContract } from './invent-contracts.js';

/** Where the archive's own demo takes the ids of its customers from. */
const customersOfTheDemo = '5a0c9a3e-7c1d-5d1b-9a55-6b656675aa01';

/** A contract in each of its states, the first time that a centre starts as the demo. */
@Injectable()
export class DemoContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly database: Database,
  ) {}

  load(): Promise<void> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'making up the demo');
      const [present] = await this.database.query('SELECT 1 FROM contract LIMIT 1');
      if (present) return;
      let before: Contract | undefined;
      for (const [index, one] of demoContracts.entries()) {
        before = await this.make(one, index, one.renews ? before : undefined);
      }
    });
  }

  private async make(
    { title, starts, ends, steps }: DemoContract,
    index: number,
    previous: Contract | undefined,
  ): Promise<Contract> {
    // every third customer of the demo is one of the east
    const name = `customer-${String(31 + index * 3)}`;
    const customerId = previous?.customerId ?? stableId(name, customersOfTheDemo);
    const { state } = await this.contracts.create(owner, (context) => {
      const today = context.handbook.calendar.localDate(context.now);
      return domain.draftContract(
        {
          ...{ customerId, regionId: 'east', ownerId: owner.id, kind: 'service', credit: {} },
          ...{ title, text: '第一条 服务范围。第二条 费用与付款。第三条 期限。' },
          ...{ total: '12000.00', startsOn: plusDays(today, starts) },
          endsOn: plusDays(today, ends),
          ...(previous ? { previous } : {}),
        },
        context,
      );
    });
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
