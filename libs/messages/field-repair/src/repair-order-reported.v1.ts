import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';

/**
 * A customer reported a fault and a repair order was opened (FR-01). The first event of every order.
 * It says nothing of who was told; the fault in words, the caller and the phone stay with field-repair.
 */
export class RepairOrderReportedV1 {
  static readonly type = 'kefu.field-repair.repair-order.reported.v1' as const;

  /** The number people say and print, e.g. `R00000042`. */
  @IsString()
  @Length(1, 32)
  number!: string;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  assetId!: string;

  /** Code of the region that serves the asset. */
  @IsCode()
  regionId!: string;

  @IsString()
  @Length(1, 200)
  model!: string;

  @IsCode()
  category!: string;

  @IsIn(['rental', 'contract', 'none'])
  contractKind!: 'rental' | 'contract' | 'none';

  /** How it came in: `phone`, `visit`, `message`, `hotline`, … */
  @IsCode()
  channel!: string;

  @IsCode()
  faultCode!: string;

  /** When the customer said so; the clock of FR-02 starts here. */
  @IsInstant()
  reportedAt!: string;

  /** Who took it, and owns it until another accepts it (G-01). */
  @IsUUID()
  ownerId!: string;
}
