import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { fold, idsOf } from './fold.js';
import { OrderFacts, orderSteps } from './fold-repair-order.js';
import { settleBreaches } from './settle-breaches.js';
import { tellAgain } from './tell-again.js';
import { withdrawNoShows } from './withdraw-no-shows.js';
import { underSurvivors } from './follow-customers.js';
import { breachTable, holderTable, orderTable, recordTable } from './tables.js';

@Controller()
export class ProjectRepairOrders {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany(orderSteps.map(([of]) => of))
  async on(batch: ReceivedEvent[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await orderTable.find(tx, idsOf(batch));
      const rows = new Map(known.map((row) => [row.id, row]));
      const facts = new OrderFacts();
      fold(orderSteps, batch, rows, facts);
      orderTable.put(tx, await underSurvivors(tx, [...rows.values()]));
      holderTable.put(tx, facts.holders);
      recordTable.put(tx, facts.records);
      withdrawNoShows(tx, facts.withdrawn);
      breachTable.put(tx, facts.breaches);
      tellAgain(tx, facts.again);
      settleBreaches(tx, batch);
    });
  }
}
