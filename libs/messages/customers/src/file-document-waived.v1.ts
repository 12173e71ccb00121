import { IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A required document need not come in; the reason is in customers (CU-05). */
export class FileDocumentWaivedV1 {
  static readonly type = 'kefu.customers.file.document-waived.v1' as const;

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
