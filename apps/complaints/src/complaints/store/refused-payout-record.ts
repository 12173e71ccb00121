import { Code, Id, Instant, optional, PersonId } from '@kefu/fields';
import type { RefusedPayout } from '../domain/index.js';

export class RefusedPayoutRecord implements RefusedPayout {
  @Id() payoutId!: string;
  /** What of the proposal it would have paid. */
  @Id() disposalId!: string;
  @Instant() at!: string;
  /** `payee-unknown`, `account-wrong`, `not-agreed`, `paid-otherwise`, `other`. */
  @Code() why!: string;
  @Instant(optional) askedAgainAt?: string;
  @PersonId(optional) askedAgainBy?: string;
}
