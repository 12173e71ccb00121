import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import type { AskedDocument } from '../domain/index.js';

export class DocumentTitleView {
  @IsString()
  zh!: string;

  @IsString()
  en!: string;
}

export class AskedView {
  @IsString()
  code!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => DocumentTitleView)
  title!: DocumentTitleView;

  @IsIn(forms)
  form!: DocumentForm;

  @IsInt()
  copies!: number;

  /** Who brings it. */
  @IsIn(roleNames)
  owner!: Role;

  @IsBoolean()
  optional!: boolean;

  /** It is taken in with the day on which it expires. */
  @IsBoolean()
  expires!: boolean;
}

export class FileEntryView {
  @IsUUID()
  entryId!: string;

  @IsString()
  at!: string;

  @IsOptional()
  @IsUUID()
  repairOrderId?: string | undefined;

  /** The number of the repair order. */
  @IsOptional()
  @IsString()
  reference?: string | undefined;

  @IsOptional()
  @IsIn(['confirmed', 'unconfirmed'])
  outcome?: 'confirmed' | 'unconfirmed' | undefined;
}

export class SaidOfPaperView {
  @IsString()
  at!: string;

  @IsString()
  by!: string;

  @IsString()
  reason!: string;
}

export class KeptDocumentView {
  @IsUUID()
  documentId!: string;

  @IsUUID()
  entryId!: string;

  @IsString()
  code!: string;

  @IsIn(forms)
  form!: DocumentForm;

  @IsInt()
  copies!: number;

  @IsString()
  receivedAt!: string;

  @IsString()
  receivedBy!: string;

  @IsOptional()
  @IsString()
  expiresOn?: string | undefined;

  @IsOptional()
  @IsString()
  reference?: string | undefined;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidOfPaperView)
  voided?: SaidOfPaperView | undefined;
}

export class DocumentWaiverView extends SaidOfPaperView {
  @IsUUID()
  entryId!: string;

  @IsString()
  code!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidOfPaperView)
  withdrawn?: SaidOfPaperView | undefined;
}

export class MissingInFileView {
  @IsUUID()
  entryId!: string;

  @IsString()
  code!: string;

  @IsIn(roleNames)
  owner!: Role;

  /** How many copies have to come in yet. */
  @IsInt()
  copies!: number;

  @IsOptional()
  @IsString()
  dueAt?: string | undefined;
}

export const askedViewOf = (document: AskedDocument): Plain<AskedView> => ({
  code: document.code,
  title: { ...document.title },
  form: document.form,
  copies: document.copies,
  owner: document.owner,
  optional: document.optional ?? false,
  expires: document.expires ?? false,
});
