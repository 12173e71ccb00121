import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { IsInstant } from './formats.js';

/**
 * The order is over (FR-13, G-02). `confirmed`: the customer said so in a callback. `unconfirmed`: the
 * manager closed it because the customer could not be reached.
 */
export class RepairOrderClosedV1 {
  static readonly type = 'kefu.field-repair.repair-order.closed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['confirmed', 'unconfirmed'])
  outcome!: 'confirmed' | 'unconfirmed';

  @IsOptional()
  @IsUUID()
  callbackId?: string;

  /** The manager, when unconfirmed. */
  @IsOptional()
  @IsUUID()
  closedBy?: string;

  @IsInt()
  @Min(0)
  visits!: number;

  /** Solved on the first visit, and never unsolved. */
  @IsBoolean()
  firstTimeFix!: boolean;

  @IsInt()
  @Min(0)
  repeats!: number;

  /** Of technicians; absent customers do not count. */
  @IsInt()
  @Min(0)
  noShows!: number;

  @IsInstant()
  closedAt!: string;
}
