import type { Handbook } from '@kefu/handbook';
import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Controller, Inject } from '@nestjs/common';
import { ComplaintFacts } from './complaint-facts.js';
import { complaintStateTable, complaintTable } from './complaint-tables.js';
import { fold, idsOf } from './fold.js';
import { complaintSteps } from './fold-complaint.js';
import { underSurvivors } from './follow-customers.js';
import { settleBreaches, settling } from './settle-breaches.js';
import { breachTable, recordTable } from './tables.js';
import { tellAgain } from './tell-again.js';

const types = new Set(complaintSteps.map(([{ type }]) => type));

/** What only ends the waiting for something that was late. */
const othersThatSettle = settling.filter(
  ({ type }) => type.startsWith('kefu.complaints.complaint.') && !types.has(type),
);

export const complaintEvents = [...complaintSteps.map(([of]) => of), ...othersThatSettle];

/** Complaints, for RP-04 and RP-06. */
@Controller()
export class ProjectComplaints {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  @WhenMany(complaintEvents)
  async on(batch: ReceivedEvent[]): Promise<void> {
    const facts = new ComplaintFacts(
      this.handbook.calendar.zone,
      this.handbook.parameter('CB-12', 'dissatisfiedAt'),
    );
    await this.database.transaction(async (tx) => {
      const known = await complaintTable.find(tx, idsOf(batch));
      const rows = new Map(known.map((row) => [row.id, row]));
      fold(complaintSteps, batch, rows, facts);
      for (const id of facts.answered) {
        const complaint = rows.get(id);
        if (complaint) facts.sameDay(complaint);
      }
      complaintTable.put(tx, await underSurvivors(tx, [...rows.values()]));
      complaintStateTable.put(tx, facts.states);
      recordTable.put(tx, facts.records);
      breachTable.put(tx, facts.breaches);
      tellAgain(tx, facts.again);
      settleBreaches(tx, batch);
    });
  }
}
