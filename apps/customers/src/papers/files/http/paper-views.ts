import { fileKinds, roleNames, type FileKind } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { NEVER } from '../domain/index.js';
import type { ExpiringRow, MissingRow } from '../store/find-papers.js';
import { AskedView, DocumentTitleView } from './parts-of-a-file.js';

class OfFileView {
  @IsUUID()
  fileId!: string;

  @IsString()
  number!: string;

  @IsString()
  kind!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string | undefined;

  @IsUUID()
  entryId!: string;

  @IsString()
  code!: string;
}

export class MissingDocumentView extends OfFileView {
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentTitleView)
  title!: DocumentTitleView;

  /** Who owes it. */
  @IsIn(roleNames)
  owner!: string;

  /** How many copies have to come in yet. */
  @IsInt()
  copies!: number;

  @IsOptional()
  @IsString()
  dueAt?: string | undefined;
}

export class ExpiringDocumentView extends OfFileView {
  @IsUUID()
  documentId!: string;

  @IsString()
  expiresOn!: string;
}

export class TemplateView {
  @IsString()
  code!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => DocumentTitleView)
  title!: DocumentTitleView;

  @IsIn(fileKinds)
  kind!: FileKind;

  /** Only for assets of that category. */
  @IsOptional()
  @IsString()
  category?: string | undefined;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AskedView)
  documents!: AskedView[];
}

export const missingViewOf = (row: MissingRow) => ({
  ...row,
  assetId: row.assetId ?? undefined,
  dueAt: row.dueAt === NEVER ? undefined : row.dueAt,
});

export const expiringViewOf = (row: ExpiringRow) => ({ ...row, assetId: row.assetId ?? undefined });
