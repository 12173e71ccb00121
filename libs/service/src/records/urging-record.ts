import { Instant, PersonId, Moment, optional, Words } from '@kefu/fields';
import type { Urging } from '@kefu/handbook';

/** That the customer asked about an open case, and when they had their answer (G-07). */
export class UrgingRecord implements Urging {
  @Instant() at!: string;
  /** Who took it. */
  @PersonId() by!: string;
  @Instant(optional) answeredAt?: string;
  @PersonId(optional) answeredBy?: string;
}

export class UrgeRequest {
  /** What the customer asks, in their own words. */
  @Words(1, 2000) words!: string;
}

export class AnswerUrgingRequest {
  /** What the customer was answered. */
  @Words(1, 2000) words!: string;
  /** When they had the answer; now, where it is not said. */
  @Moment(optional) at?: string;
}
