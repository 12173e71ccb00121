import { IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A document was entered wrongly and no longer counts (G-03). */
export class FileDocumentVoidedV1 {
  static readonly type = 'kefu.customers.file.document-voided.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** The part of the file that it belongs to: a service file has one a repair, others have one. */
  @IsUUID()
  entryId!: string;

  @IsUUID()
  documentId!: string;

  /** Which document, as the template of the file has it. */
  @IsCode()
  code!: string;
}
