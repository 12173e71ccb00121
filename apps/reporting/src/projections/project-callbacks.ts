import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { fold, idsOf } from './fold.js';
import { CallbackFacts, callbackSteps } from './fold-callback.js';
import { settleBreaches } from './settle-breaches.js';
import { tellAgain } from './tell-again.js';
import { underSurvivors } from './follow-customers.js';
import { breachTable, callbackTable, recordTable } from './tables.js';

@Controller()
export class ProjectCallbacks {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany(callbackSteps.map(([of]) => of))
  async on(batch: ReceivedEvent[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await callbackTable.find(tx, idsOf(batch));
      const rows = new Map(known.map((row) => [row.id, row]));
      const facts = new CallbackFacts();
      fold(callbackSteps, batch, rows, facts);
      for (const id of facts.moved) {
        const callback = rows.get(id);
        // The only record that may still move, so it stays under the first number of its callback
        if (callback?.dueAt)
          facts.record(callback, 1, { figure: 'callbacks-due', at: callback.dueAt });
      }
      const off = [...facts.moved].filter((id) => !rows.get(id)?.dueAt);
      if (off.length > 0) {
        tx.enqueue({
          name: 'callbacks-called-off',
          text: `DELETE FROM record WHERE figure = 'callbacks-due' AND subject_id = ANY ($1::uuid[])`,
          values: [off],
        });
      }
      callbackTable.put(tx, await underSurvivors(tx, [...rows.values()]));
      recordTable.put(tx, facts.records);
      breachTable.put(tx, facts.breaches);
      tellAgain(tx, facts.again);
      settleBreaches(tx, batch);
    });
  }
}
