import { IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A waived document is required again (CU-05). */
export class FileWaiverWithdrawnV1 {
  static readonly type = 'kefu.customers.file.waiver-withdrawn.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** The part of the file that it belongs to: a service file has one a repair, others have one. */
  @IsUUID()
  entryId!: string;

  /** Which document, as the template of the file has it. */
  @IsCode()
  code!: string;
}
