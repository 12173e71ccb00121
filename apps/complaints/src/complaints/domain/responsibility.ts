import type { Instant } from '@kefu/kernel';

/** Which department is to blame, and who of it answers for that (CP-16). */
export interface Finding {
  readonly department: string;
  readonly personId: string;
  /** By the investigation, or by the director's decision on another's appeal. */
  readonly at: Instant;
  readonly by: string;
}

export interface FindingAppeal {
  /** Of the finding that it is against. */
  readonly department: string;
  readonly personId: string;
  readonly foundAt: Instant;
  readonly at: Instant;
  readonly by: string;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly overturned?: boolean;
  /** Which department it is instead; absent where it is none. */
  readonly to?: string;
}

/** The appeal that waits longest. */
export const appealOf = (appeals: readonly FindingAppeal[]): FindingAppeal | undefined =>
  appeals.find(({ decidedAt }) => decidedAt === undefined);
