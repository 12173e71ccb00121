import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** A document came into the file (CU-05). It says nothing of whether the file is complete now. */
export class FileDocumentReceivedV1 {
  static readonly type = 'kefu.customers.file.document-received.v1' as const;

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

  @IsIn(['original', 'copy', 'original-seen-copy-kept'])
  form!: 'original' | 'copy' | 'original-seen-copy-kept';

  @IsInt()
  @Min(1)
  copies!: number;

  @IsOptional()
  @IsDay()
  expiresOn?: string;
}
