import type { Instant } from '@kefu/kernel';

/** Whoever keeps the books does not pay it, and why; until it is asked for again (CP-11). */
export interface RefusedPayout {
  readonly payoutId: string;
  readonly disposalId: string;
  readonly at: Instant;
  /** `payee-unknown`, say. */
  readonly why: string;
  readonly askedAgainAt?: Instant;
  readonly askedAgainBy?: string;
}
