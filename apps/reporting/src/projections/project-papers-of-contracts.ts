import type { EventClass } from '@kefu/kernel';
import {
  BranchAuditDeadlineBreachedV1,
  ContractDeadlineBreachedV1,
  CustodyDeadlineBreachedV1,
  HandoverDeadlineBreachedV1,
  OrderDeadlineBreachedV1,
  ProcedureDeadlineBreachedV1,
  ReadingDeadlineBreachedV1,
} from '@kefu/messages-contracts';
import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { breachOf, personOf, type Breached } from './breach-of.js';
import { settledByContracts } from './settled-by-contracts.js';
import { settleBreaches } from './settle-breaches.js';
import { breachTable, recordTable, type RecordRow } from './tables.js';
import { tellAgain, toldAgain } from './tell-again.js';
import { withdrawBreaches, withdrawnByContracts } from './withdraw-breaches.js';

type Missed = Breached & { readonly regionId: string; readonly again?: number };

const breaches: readonly EventClass<Missed>[] = [
  ContractDeadlineBreachedV1,
  OrderDeadlineBreachedV1,
  ProcedureDeadlineBreachedV1,
  HandoverDeadlineBreachedV1,
  ReadingDeadlineBreachedV1,
  CustodyDeadlineBreachedV1,
  BranchAuditDeadlineBreachedV1,
];
const breachTypes: readonly string[] = breaches.map(({ type }) => type);

export const papersOfContractsEvents: readonly EventClass[] = [
  ...breaches,
  ...settledByContracts.map(({ of }) => of).filter(({ type }) => !type.includes('.payout.')),
  ...withdrawnByContracts,
];

/** Deadlines of contracts, orders, procedures and what else is kept with them that were missed (RP-06). */
@Controller()
export class ProjectPapersOfContracts {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany([...papersOfContractsEvents])
  async on(batch: ReceivedEvent[]): Promise<void> {
    const missed = batch.filter(({ meta }) =>
      breachTypes.includes(meta.type),
    ) as ReceivedEvent<Missed>[];
    const fresh = missed.filter(({ data }) => data.again === undefined);
    await this.database.transaction((tx) => {
      recordTable.put(tx, fresh.map(recordOf));
      breachTable.put(
        tx,
        fresh.map(({ data, meta }) => breachOf(data, meta)),
      );
      tellAgain(
        tx,
        missed.flatMap(({ data, meta }) =>
          data.again === undefined ? [] : [toldAgain(data, meta)],
        ),
      );
      settleBreaches(tx, batch);
      withdrawBreaches(tx, batch);
      return Promise.resolve();
    });
  }
}

const recordOf = ({ data, meta }: ReceivedEvent<Missed>): RecordRow => ({
  ...{ subjectId: meta.aggregateId, sequence: meta.sequence },
  ...{ figure: 'breaches', at: data.dueAt, rule: data.rule, regionId: data.regionId },
  ...{ orderId: null, callbackId: null, teamId: null, technicianId: null, value: null },
  personId: personOf(data.responsibleId),
});
