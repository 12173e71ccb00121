import { Int, PersonId, Spelled, Yuan } from '@kefu/fields';

/** What events of a run say of it. */
class OfABillingRun {
  /** The month up to which it bills: `2026-11`. */
  @Spelled(/^\d{4}-\d{2}$/u) month!: string;
  /** How many readings and receivables it has before it. */
  @Int({ min: 0 }) total!: number;
}

/** All that is to be billed up to a month is billed from now on, by finance or by the month's timer (CT-05). */
export class BillingRunStartedV1 extends OfABillingRun {
  static readonly type = 'kefu.contracts.billing-run.started.v1' as const;
  @PersonId() startedBy!: string;
}

/** It went through all of them; what could not be billed is named by its list, with why. */
export class BillingRunCompletedV1 extends OfABillingRun {
  static readonly type = 'kefu.contracts.billing-run.completed.v1' as const;
  /** Readings that are receivables now. */
  @Int({ min: 0 }) billed!: number;
  /** What both come to. */
  @Yuan() amount!: string;
  /** Receivables that have an invoice now. */
  @Int({ min: 0 }) invoiced!: number;
  @Int({ min: 0 }) leftOut!: number;
}
