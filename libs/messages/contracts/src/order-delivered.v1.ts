import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { IsInstant, IsPersonId } from './formats.js';

/**
 * What was ordered is with the customer (CT-15); the aggregate is the order. It starts the hand-over
 * of the sales papers (CU-03) and the callbacks after delivery (CB-04, CB-06). It does not say that
 * the customer accepted it, nor that all is paid.
 */
export class OrderDeliveredV1 {
  static readonly type = 'kefu.contracts.order.delivered.v1' as const;

  @IsUUID()
  customerId!: string;

  /** What was delivered, where it is an asset that is served. */
  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** When it was handed over, which may be earlier than the event. */
  @IsInstant()
  deliveredAt!: string;

  /** Who sold it and has the papers. */
  @IsOptional()
  @IsPersonId()
  salespersonId?: string;

  /** Sold and invoiced by a second-tier outlet; its callback counts from the invoice (CB-04). */
  @IsBoolean()
  throughOutlet!: boolean;

  /** Absent while there is no invoice. */
  @IsOptional()
  @IsInstant()
  invoicedAt?: string;
}
