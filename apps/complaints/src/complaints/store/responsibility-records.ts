import { Code, Flag, Instant, optional, PersonId } from '@kefu/fields';
import type * as domain from '../domain/index.js';

export class FindingRecord implements domain.Finding {
  @Code() department!: string;
  /** Who of it answers for that, and may appeal. */
  @PersonId() personId!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class FindingAppealRecord implements domain.FindingAppeal {
  @Code() department!: string;
  @PersonId() personId!: string;
  /** When it had been found responsible. */
  @Instant() foundAt!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
  @Instant(optional) decidedAt?: string;
  @PersonId(optional) decidedBy?: string;
  @Flag(optional) overturned?: boolean;
  /** Which department it is instead; absent where it is none. */
  @Code(optional) to?: string;
}
