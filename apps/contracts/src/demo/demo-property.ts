import type { Actor } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { FeeQuotes } from '../fee-quotes/index.js';
import { domain as handing, Handovers, KeepHandovers } from '../handovers/index.js';
import { domain, KeepProcedures, Procedures } from '../procedures/index.js';
import type { ContractOf } from './demo-contracts.js';
import { customerOf, people } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';

const { clerk, finance } = people;
const ownerId = clerk.id;

/** What a property costs beside its price, its filing and its hand-over. */
@Injectable()
export class DemoProperty {
  constructor(
    private readonly quotes: FeeQuotes,
    private readonly keeping: KeepProcedures,
    private readonly procedures: Procedures,
    private readonly planning: KeepHandovers,
    private readonly handovers: Handovers,
  ) {}

  tell(story: DemoStory, contractOf: ContractOf): void {
    this.quote(story);
    this.file(story, contractOf);
    this.handOver(story);
  }

  private quote(story: DemoStory): void {
    const { customerId } = customerOf(0);
    const home = { use: 'home', area: 88.5, price: '1280000.00', lift: true } as const;
    let replacesId = '';
    story.on(3, async () => {
      const given = { customerId, property: { ...home, owners: 1 } };
      ({
        state: { id: replacesId },
      } = await this.quotes.give(clerk, given));
    });
    story.on(2, () =>
      this.quotes.give(clerk, { customerId, property: { ...home, owners: 2 }, replacesId }),
    );
  }

  /** A filing that is done, and the advance notice that follows it. */
  private file(story: DemoStory, contractOf: ContractOf): void {
    const start = async (kind: string) => {
      const { id: contractId, customerId } = contractOf('running');
      const more = { coOwners: 0, mortgaged: false, ownerId };
      const { state } = await this.keeping.start(clerk, { kind, customerId, contractId, ...more });
      return state.id;
    };
    let [filing, notice] = ['', ''];
    story.on(12, async () => {
      filing = await start('record-filing');
    });
    story.on(11, () => this.complete(filing));
    story.on(7, () => this.complete(filing));
    story.on(6, () =>
      this.procedures.change(filing, clerk, (one, context) =>
        domain.tellCustomer(one, {}, context),
      ),
    );
    story.on(5, async () => {
      notice = await start('advance-notice');
    });
    story.on(4, () => this.complete(notice));
  }

  /** The step that runs, with all the papers that it asks for. */
  private async complete(id: string): Promise<void> {
    await this.procedures.change(id, clerk, (one, context) =>
      domain.takeDocuments(one, one.steps[one.step]?.documents ?? [], context),
    );
    await this.keeping.complete({ id, by: clerk }, {});
  }

  /** One that the buyer was told of, and one that is done. */
  private handOver(story: DemoStory): void {
    const plan = async (customer: number, on: number) => {
      const { customerId, assetIds } = customerOf(customer);
      const [assetId = ''] = assetIds;
      const told = { customerId, assetId, batch: 'tower-3', plannedOn: story.day(on), ownerId };
      return (await this.planning.plan(clerk, told)).state.id;
    };
    const tell = async (id: string) => {
      for (const channel of handing.noticeChannels) {
        await this.handovers.change(id, clerk, (one, context) =>
          handing.giveNotice(one, { channel }, context),
        );
      }
    };
    story.on(2, async () => {
      await tell(await plan(1, -12));
    });
    let done = '';
    story.on(20, async () => {
      done = await plan(2, 3);
      await tell(done);
    });
    story.on(3, async () => {
      for (const [by, step] of steps) await this.handovers.change(done, by, step);
    });
  }
}

type Step = readonly [by: Actor, step: Parameters<Handovers['change']>[2]];

const steps: readonly Step[] = [
  [clerk, (one, context) => handing.identify(one, { document: 'id-card', matches: true }, context)],
  [
    finance,
    (one, context) => {
      const money = { balance: '0.00', areaDifference: 0.42, areaAmount: '6090.00' };
      return handing.settle(one, { ...money, stamp: '财结-0117' }, context);
    },
  ],
  [clerk, (one, context) => handing.confirm(one, {}, context)],
  [
    clerk,
    (one, context) => handing.handBooks(one, { warrantyBook: true, userBook: true }, context),
  ],
  [clerk, (one, context) => handing.complete(one, {}, context)],
];
