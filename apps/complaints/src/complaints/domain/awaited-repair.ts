import type { Instant } from '@kefu/kernel';

export const repairStatuses = ['asked', 'open', 'done', 'fell-through'] as const;

/** The repair that was agreed as a remedy, and how far it is (CP-11). */
export interface RepairRemedy {
  readonly round: number;
  readonly status: (typeof repairStatuses)[number];
  readonly askedAt: Instant;
  readonly repairOrderId?: string;
  /** When the order ended. */
  readonly endedAt?: Instant;
  /** How it ended, where it fell through. */
  readonly because?: string;
}
