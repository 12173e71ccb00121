import {
  AnalysisReportDeadlineBreachedV1,
  AnalysisReportReadV1,
  ImprovementDeadlineBreachedV1,
  ImprovementDoneV1,
  ImprovementDroppedV1,
  ImprovementSentBackV1,
  ImprovementVerifiedV1,
} from '@kefu/messages-complaints';
import {
  HandOverDeadlineBreachedV1,
  HandOverReceivedV1,
  HandOverVoidedV1,
  LoanDeadlineBreachedV1,
  LoanReturnedV1,
  VisitCancelledV1,
  VisitDeadlineBreachedV1,
  VisitDoneV1,
} from '@kefu/messages-customers';
import {
  PenaltyConfirmedV1,
  PenaltyDeadlineBreachedV1,
  PenaltyDroppedV1,
  PenaltyOverturnedV1,
  PenaltyToldV1,
  PenaltyUpheldV1,
  PenaltyWithdrawnV1,
} from '@kefu/messages-field-repair';
import type { EventClass } from '@kefu/kernel';
import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { breachOf, personOf } from './breach-of.js';
import { settleBreaches } from './settle-breaches.js';
import { breachTable, recordTable, type RecordRow } from './tables.js';
import { tellAgain, toldAgain } from './tell-again.js';
import { withdrawBreaches, withdrawnByPapers } from './withdraw-breaches.js';

type Breached =
  | VisitDeadlineBreachedV1
  | HandOverDeadlineBreachedV1
  | LoanDeadlineBreachedV1
  | ImprovementDeadlineBreachedV1
  | AnalysisReportDeadlineBreachedV1
  | PenaltyDeadlineBreachedV1;

const breaches = [
  VisitDeadlineBreachedV1,
  HandOverDeadlineBreachedV1,
  LoanDeadlineBreachedV1,
  ImprovementDeadlineBreachedV1,
  AnalysisReportDeadlineBreachedV1,
  PenaltyDeadlineBreachedV1,
] as const;
const breachTypes: readonly string[] = breaches.map(({ type }) => type);

export const paperEvents: readonly EventClass[] = [
  ...breaches,
  ...[VisitDoneV1, VisitCancelledV1, HandOverReceivedV1, HandOverVoidedV1, LoanReturnedV1],
  ...[ImprovementDoneV1, ImprovementSentBackV1, ImprovementVerifiedV1, ImprovementDroppedV1],
  ...[AnalysisReportReadV1, PenaltyConfirmedV1, PenaltyDroppedV1, PenaltyToldV1],
  ...[PenaltyUpheldV1, PenaltyOverturnedV1, PenaltyWithdrawnV1],
  ...withdrawnByPapers,
];

/** Deadlines of visits, hand-overs, loans, improvements, reports on causes and penalties that were missed (RP-06). */
@Controller()
export class ProjectPapers {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany([...paperEvents])
  async on(batch: ReceivedEvent[]): Promise<void> {
    const told = batch.filter(({ meta }) =>
      breachTypes.includes(meta.type),
    ) as ReceivedEvent<Breached>[];
    const missed = told.filter(({ data }) => !('again' in data));
    const again = told.filter(({ data }) => 'again' in data);
    await this.database.transaction((tx) => {
      recordTable.put(tx, missed.map(recordOf));
      breachTable.put(
        tx,
        missed.map(({ data, meta }) => breachOf(data, meta)),
      );
      tellAgain(
        tx,
        again.map(({ data, meta }) => toldAgain(data, meta)),
      );
      settleBreaches(tx, batch);
      withdrawBreaches(tx, batch);
      return Promise.resolve();
    });
  }
}

const recordOf = ({ data, meta }: ReceivedEvent<Breached>): RecordRow => ({
  ...{ subjectId: meta.aggregateId, sequence: meta.sequence },
  ...{ figure: 'breaches', at: data.dueAt, rule: data.rule },
  ...{ orderId: null, callbackId: null, teamId: null, technicianId: null, value: null },
  regionId: ('regionId' in data ? data.regionId : undefined) ?? null,
  // Where it was waived nobody answers for it
  personId: 'charged' in data && !data.charged ? null : personOf(data.responsibleId),
});
