import { IsUUID } from 'class-validator';
import { IsInstant, IsYuan } from './formats.js';

/** A customer's order was accepted. Nothing is delivered and nothing is paid by it. */
export class OrderAcceptedV1 {
  static readonly type = 'kefu.contracts.order.accepted.v1' as const;

  @IsUUID()
  customerId!: string;

  /** What the order comes to, tax included. */
  @IsYuan()
  amount!: string;

  @IsInstant()
  acceptedAt!: string;
}
