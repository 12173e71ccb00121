import { localDate } from '@kefu/kernel';
import type { EventMeta } from '@kefu/messaging';
import type { ComplaintRow, ComplaintStateRow } from './complaint-tables.js';
import type { BreachRow, RecordRow } from './tables.js';
import type { ToldAgain } from './tell-again.js';

export type ComplaintFact = Pick<RecordRow, 'figure' | 'at'> & Partial<RecordRow>;

/** What a batch of the events of complaints leaves behind. */
export class ComplaintFacts {
  readonly records: RecordRow[] = [];
  readonly breaches: BreachRow[] = [];
  readonly again: ToldAgain[] = [];
  readonly states: ComplaintStateRow[] = [];
  /** Complaints out of callbacks that are new, or that the customer took a proposal of. */
  readonly answered = new Set<string>();

  constructor(
    readonly zone: string,
    /** Scores up to this one are dissatisfied (CB-12). */
    readonly dissatisfiedAt: number,
  ) {}

  record({ id, regionId }: ComplaintRow, sequence: number, fact: ComplaintFact): void {
    this.records.push({
      ...{ subjectId: id, sequence, complaintId: id, orderId: null, callbackId: null },
      ...{ regionId, teamId: null, technicianId: null, rule: null, personId: null, value: null },
      ...fact,
    });
  }

  /** Changes what it is, and writes down from when on. */
  becomes(complaint: ComplaintRow, { sequence, time: at }: EventMeta, now: object): void {
    Object.assign(complaint, now);
    const { id: complaintId, category, severity, department, handlerId, cause } = complaint;
    const { open, takenUp } = complaint;
    const traits = { category, severity, department, handlerId, cause, open, takenUp };
    this.states.push({ complaintId, sequence, at, ...traits });
  }

  /** CP-08: on the day of the callback, and the answer may still come; so under its first number. */
  sameDay(complaint: ComplaintRow): void {
    const { madeAt: at, acceptedAt } = complaint;
    const day = (moment: string) => localDate(moment, this.zone);
    const value = acceptedAt !== null && day(acceptedAt) === day(at) ? 1 : 0;
    this.record(complaint, 1, { figure: 'complaints-same-day', at, value });
  }
}
