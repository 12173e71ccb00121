import { IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** A document will expire within the time that the handbook sets (CU-05). It is said once. */
export class FileDocumentExpiringV1 {
  static readonly type = 'kefu.customers.file.document-expiring.v1' as const;

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

  @IsDay()
  expiresOn!: string;
}
