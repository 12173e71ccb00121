import type { Handbook } from '@kefu/handbook';
import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Controller, Inject } from '@nestjs/common';
import { ClaimFacts } from './claim-facts.js';
import { claimStateTable, claimTable } from './claim-tables.js';
import { claimSteps } from './fold-claim.js';
import { fold, idsOf } from './fold.js';
import { underSurvivors } from './follow-customers.js';
import { settleBreaches, settling } from './settle-breaches.js';
import { breachTable, recordTable } from './tables.js';
import { tellAgain } from './tell-again.js';
import { withdrawBreaches, withdrawnByClaims } from './withdraw-breaches.js';

const types = new Set(claimSteps.map(([{ type }]) => type));

/** What only ends the waiting for something that was late. */
const othersThatSettle = settling.filter(
  ({ type }) => /^kefu\.contracts\.(receivable|deposit|payout)\./u.test(type) && !types.has(type),
);

export const claimEvents = [
  ...claimSteps.map(([of]) => of),
  ...othersThatSettle,
  ...withdrawnByClaims,
];

/** Receivables, deposits and payouts, for RP-05 and RP-06. */
@Controller()
export class ProjectClaims {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  @WhenMany(claimEvents)
  async on(batch: ReceivedEvent[]): Promise<void> {
    const facts = new ClaimFacts(this.handbook.calendar);
    await this.database.transaction(async (tx) => {
      const known = await claimTable.find(tx, idsOf(batch));
      const rows = new Map(known.map((row) => [row.id, row]));
      fold(claimSteps, batch, rows, facts);
      claimTable.put(tx, await underSurvivors(tx, [...rows.values()]));
      claimStateTable.put(tx, facts.states);
      recordTable.put(tx, facts.records);
      breachTable.put(tx, facts.breaches);
      tellAgain(tx, facts.again);
      settleBreaches(tx, batch);
      withdrawBreaches(tx, batch);
    });
  }
}
