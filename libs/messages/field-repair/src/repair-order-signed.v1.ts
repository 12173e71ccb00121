import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';

/**
 * A receipt signed in person was taken in (FR-12). Callbacks count stage C from here; the order is
 * still open.
 */
export class RepairOrderSignedV1 {
  static readonly type = 'kefu.field-repair.repair-order.signed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  assetId!: string;

  @IsCode()
  regionId!: string;

  @IsIn(['rental', 'contract', 'none'])
  contractKind!: 'rental' | 'contract' | 'none';

  @IsUUID()
  technicianId!: string;

  @IsIn(['customer', 'contact'])
  signer!: 'customer' | 'contact';

  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** When the customer signed, which may be earlier than the event. */
  @IsInstant()
  signedAt!: string;
}
