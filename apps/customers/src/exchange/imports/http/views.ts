import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  encodings,
  fieldNames,
  formats,
  importStatuses,
  modes,
  suggest,
  type Encoding,
  type FieldName,
  type Format,
  type Import,
  type ImportStatus,
  type Mode,
} from '../domain/index.js';
import type { KeptProblem } from '../store/import-problems.js';
import type { Progress } from '../store/import-work.js';
import { FieldRuleRequest } from './requests.js';

export class SuggestionView {
  @IsString()
  column!: string;

  @IsIn(fieldNames)
  field!: FieldName;

  /** 1 for a usual name of the field, less for one that only looks like it. */
  @IsNumber()
  score!: number;
}

export class ProgressView {
  /** Rows that were read so far, by the dry run or by the run. */
  @IsInt()
  seen!: number;

  /** Those of them that were not, or will not be, filed. */
  @IsInt()
  bad!: number;

  @IsInt()
  filed!: number;

  @IsInt()
  filedAssets!: number;

  /** Why it is being given up; it ends within moments. */
  @IsOptional()
  @IsString()
  cancelling?: string | undefined;
}

export class ImportView {
  @IsUUID()
  id!: string;

  @IsIn(importStatuses)
  status!: ImportStatus;

  @IsString()
  fileName!: string;

  @IsString()
  uploadedBy!: string;

  @IsIn(formats)
  format!: Format;

  /** Of CSV only, as it was found out. */
  @IsOptional()
  @IsIn(encodings)
  encoding?: Encoding | undefined;

  @IsOptional()
  @IsString()
  separator?: string | undefined;

  @IsInt()
  bytes!: number;

  @IsArray()
  @IsString({ each: true })
  columns!: string[];

  /** Which columns look like which fields, while nothing is mapped. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SuggestionView)
  suggestions!: SuggestionView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FieldRuleRequest)
  mapping!: FieldRuleRequest[];

  @IsOptional()
  @IsIn(modes)
  mode?: Mode | undefined;

  @IsOptional()
  @IsString()
  duplicateReason?: string | undefined;

  /** Rows below the head, and those that cannot be filed, as the dry run counted them. */
  @IsOptional()
  @IsInt()
  rows?: number | undefined;

  @IsOptional()
  @IsInt()
  badRows?: number | undefined;

  /** Cells of which not the formula was read, but what it came to when the workbook was saved. */
  @IsOptional()
  @IsInt()
  formulas?: number | undefined;

  /** What came of the run. */
  @IsOptional()
  @IsInt()
  filed?: number | undefined;

  @IsOptional()
  @IsInt()
  filedAssets?: number | undefined;

  @IsOptional()
  @IsInt()
  skipped?: number | undefined;

  @ValidateNested()
  @Type(() => ProgressView)
  progress!: ProgressView;

  @IsInt()
  version!: number;
}

export class RowProblemView {
  /** As a spreadsheet counts: the head is row 1. */
  @IsInt()
  row!: number;

  @IsOptional()
  @IsString()
  column?: string | undefined;

  @IsString()
  code!: string;

  @IsString()
  zh!: string;

  @IsString()
  en!: string;
}

export const viewOf = (
  file: Import,
  version: number,
  { fileName, seen, bad, filed, filedAssets, cancelling }: Progress,
): Plain<ImportView> => ({
  id: file.id,
  status: file.status,
  fileName,
  uploadedBy: file.uploadedBy,
  format: file.format,
  encoding: file.encoding ?? undefined,
  separator: file.separator ?? undefined,
  bytes: file.bytes,
  columns: [...file.columns],
  suggestions: file.mapping.length === 0 ? suggest(file.columns) : [],
  mapping: [...file.mapping],
  mode: file.mode,
  duplicateReason: file.duplicateReason,
  rows: file.rows,
  badRows: file.badRows,
  formulas: file.formulas,
  filed: file.filed,
  filedAssets: file.filedAssets,
  skipped: file.skipped,
  progress: { seen, bad, filed, filedAssets, cancelling: cancelling ?? undefined },
  version,
});

export const problemViewOf = ({
  row,
  column,
  code,
  zh,
  en,
}: KeptProblem): Plain<RowProblemView> => ({
  row,
  column: column ?? undefined,
  code,
  zh,
  en,
});
