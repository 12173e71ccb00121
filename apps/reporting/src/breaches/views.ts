import { Code, Day, Id, Instant, Int, listOf, Part, RuleId, Text } from '@kefu/fields';
import { OrNull } from '../figures/index.js';
import type { BreachRecord, DigestLine } from './read-breaches.js';

/** One deadline that was missed. */
export class BreachView implements BreachRecord {
  /** Of the record whose deadline it was. */
  @Id() id!: string;
  @Int() sequence!: number;
  @RuleId() rule!: string;
  @Instant() startedAt!: string;
  @Instant() dueAt!: string;
  @Instant() recordedAt!: string;
  @Text() responsibleRole!: string;
  @OrNull() @Id() responsibleId!: string | null;
  @OrNull() @Text() responsibleNumber!: string | null;
  @Text() escalatedTo!: string;
  @OrNull() @Id() orderId!: string | null;
  @OrNull() @Text() orderNumber!: string | null;
  @OrNull() @Id() callbackId!: string | null;
  @OrNull() @Id() complaintId!: string | null;
  @OrNull() @Text() complaintNumber!: string | null;
  /** What kind of record: `repair-order`, `callback`, `complaint`, `improvement`, `visit`, `hand-over`, `loan`. */
  @Code() subject!: string;
  /** When the deed came after all; null while it still lies there. */
  @OrNull() @Instant() settledAt!: string | null;
  @OrNull() @Text() regionId!: string | null;
  @OrNull() @Id() teamId!: string | null;
  @OrNull() @Id() technicianId!: string | null;
}

class DigestLineView implements DigestLine {
  @RuleId() rule!: string;
  @OrNull() @Text() regionId!: string | null;
  @Text() responsibleRole!: string;
  @OrNull() @Id() responsibleId!: string | null;
  @OrNull() @Text() responsibleNumber!: string | null;
  @Int() count!: number;
  @Instant() firstDueAt!: string;
  @Instant() lastDueAt!: string;
  /** How many of them still lay there at the end of the day. */
  @Int() open!: number;
  /** Whole days from the first limit that passed to the end of the day. */
  @Int() ageDays!: number;
  /** Ids of orders, or of the callbacks, complaints, improvements, visits, hand-overs and loans; the first hundred. */
  @Id(listOf()) concerns!: string[];
}

export class DigestView {
  @Text() role!: string;
  @Day() date!: string;
  @Int() count!: number;
  @Part(() => DigestLineView, listOf()) lines!: DigestLineView[];
}
