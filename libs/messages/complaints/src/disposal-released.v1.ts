import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** The disposal will not be carried out: what was reserved for it is free again. */
export class DisposalReleasedV1 {
  static readonly type = 'kefu.complaints.disposal.released.v1' as const;

  @IsUUID()
  customerId!: string;

  /** `customer-refused`, say. */
  @IsCode()
  reason!: string;
}
