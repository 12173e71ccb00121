import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsInstant } from './formats.js';

/**
 * Somebody was told of the order (FR-02). `as` says in which role. A technician who was told has not
 * accepted yet, and nobody is dispatched.
 */
export class RepairOrderNotifiedV1 {
  static readonly type = 'kefu.field-repair.repair-order.notified.v1' as const;

  @IsIn(['repair-lead', 'technician'])
  as!: 'repair-lead' | 'technician';

  /** Whom; absent when the region has no lead on record. */
  @IsOptional()
  @IsUUID()
  notifiedId?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Who told him; absent when Kefu did. */
  @IsOptional()
  @IsUUID()
  notifiedBy?: string;

  @IsIn([
    'reported',
    'technician-silent',
    'technician-declined',
    'visit-declined',
    'technician-refused',
  ])
  because!:
    | 'reported'
    | 'technician-silent'
    | 'technician-declined'
    | 'visit-declined'
    | 'technician-refused';

  @IsInstant()
  notifiedAt!: string;
}
