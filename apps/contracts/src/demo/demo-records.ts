import type { Clock } from '@kefu/kernel';
import { Database, oneAtATime } from '@kefu/persistence';
import { CLOCK, CONFIG, HANDBOOK, type ServiceConfig } from '@kefu/service';
import type { Handbook } from '@kefu/handbook';
import { Inject, Injectable } from '@nestjs/common';
import { DemoContracts } from './demo-contracts.js';
import { DemoCustodyAndAudits } from './demo-custody-and-audits.js';
import { DemoDeposits } from './demo-deposits.js';
import { knowOthers } from './demo-of-others.js';
import { DemoOrders } from './demo-orders.js';
import { DemoPayouts } from './demo-payouts.js';
import { DemoProperty } from './demo-property.js';
import { DemoReadings } from './demo-readings.js';
import { DemoReceivables } from './demo-receivables.js';
import { DemoStory } from './demo-story.js';

/** What the demo has to tell of each kind of record. */
@Injectable()
export class DemoTellers {
  constructor(
    readonly receivables: DemoReceivables,
    readonly deposits: DemoDeposits,
    readonly payouts: DemoPayouts,
    readonly orders: DemoOrders,
    readonly property: DemoProperty,
  ) {}

  @Inject(DemoReadings) readonly readings!: DemoReadings;
  @Inject(DemoCustodyAndAudits) readonly custodyAndAudits!: DemoCustodyAndAudits;
}

/** The first time that a centre starts as the demo: its contracts, and unless they are not wanted all that hangs on them. */
@Injectable()
export class DemoRecords {
  constructor(
    private readonly contracts: DemoContracts,
    private readonly tellers: DemoTellers,
    private readonly database: Database,
  ) {}

  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject(HANDBOOK) private readonly handbook!: Handbook;
  @Inject(CONFIG) private readonly config!: Pick<ServiceConfig, 'demo' | 'demoRecords'>;

  async load(): Promise<void> {
    if (!this.config.demo) return;
    await this.database.transaction(async () => {
      await oneAtATime(this.database, 'making up the demo');
      const [present] = await this.database.query('SELECT 1 FROM contract LIMIT 1');
      if (present) return;
      await this.tell();
    });
  }

  private async tell(): Promise<void> {
    const story = new DemoStory(this.handbook.calendar, this.clock.now());
    const contractOf = this.contracts.tell(story);
    if (this.config.demoRecords) {
      await knowOthers(this.database);
      const { receivables, deposits, payouts, orders, property, readings, custodyAndAudits } =
        this.tellers;
      for (const one of [receivables, deposits, property, readings]) one.tell(story, contractOf);
      for (const one of [payouts, orders, custodyAndAudits]) one.tell(story);
    }
    await story.play((until) => this.tellers.receivables.remind(until));
  }
}
