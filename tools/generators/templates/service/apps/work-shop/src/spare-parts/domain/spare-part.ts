import type { Instant } from '@kefu/kernel';
import type { SparePartStatus } from './life-cycle.js';

export interface SparePart {
  readonly id: string;
  readonly status: SparePartStatus;
  readonly regionId: string;
  /** What it is about, in the words of who opened it: never in an event. */
  readonly subject: string;
  readonly endedAt?: Instant;
}
