import {
  CallbackEvaluationCompletedV1,
  CallbackEvaluationDeadlineBreachedV1,
  CallbackEvaluationSkippedV1,
  CallbackEvaluationUnreachableV1,
} from '@kefu/messages-callbacks';
import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { breachOf, personOf } from './breach-of.js';
import { settleBreaches } from './settle-breaches.js';
import { breachTable, recordTable, type RecordRow } from './tables.js';
import { tellAgain, toldAgain } from './tell-again.js';

export const evaluationEvents = [
  CallbackEvaluationDeadlineBreachedV1,
  CallbackEvaluationCompletedV1,
  CallbackEvaluationSkippedV1,
  CallbackEvaluationUnreachableV1,
] as const;

type Missed = ReceivedEvent<CallbackEvaluationDeadlineBreachedV1>;

/** Callbacks that ask what a customer thinks of the result of their complaint, made too late (CP-10, RP-06). */
@Controller()
export class ProjectEvaluations {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany([...evaluationEvents])
  async on(batch: ReceivedEvent[]): Promise<void> {
    const told = batch.filter(
      ({ meta }) => meta.type === CallbackEvaluationDeadlineBreachedV1.type,
    ) as Missed[];
    const missed = told.filter(({ data }) => data.again === undefined);
    const again = told.filter(({ data }) => data.again !== undefined);
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
      return Promise.resolve();
    });
  }
}

/** The region is that of its complaint. */
const recordOf = ({ data, meta }: Missed): RecordRow => ({
  ...{ subjectId: meta.aggregateId, sequence: meta.sequence },
  ...{ figure: 'breaches', at: data.dueAt, rule: data.rule },
  ...{ callbackId: meta.aggregateId, complaintId: data.complaintId, orderId: null },
  ...{ regionId: null, teamId: null, technicianId: null, value: null },
  personId: personOf(data.responsibleId),
});
