import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import {
  fieldNames,
  importStatuses,
  modes,
  type FieldName,
  type ImportStatus,
  type Mode,
} from '../domain/index.js';

const isTextTable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).length <= 1_000 &&
  Object.entries(value).every(
    ([key, text]) => key.length <= 200 && typeof text === 'string' && text.length <= 200,
  );

const IsTextTable = () => ValidateBy({ name: 'isTextTable', validator: { validate: isTextTable } });

export class UploadQuery {
  /** What the file is called; shown to who looks for it again. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;
}

/** Where the value of one field comes from: a column, or a text that may name columns. */
export class FieldRuleRequest {
  @IsIn(fieldNames)
  field!: FieldName;

  @IsOptional()
  @IsString()
  @Length(1, 250)
  column?: string | undefined;

  /** The same in every row, but for columns that it names: `客户 {编号}`. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  text?: string | undefined;

  /** What stands in the column, and what it becomes: `{ "Yes": "lapsed", "No": "existing" }`. */
  @IsOptional()
  @IsObject()
  @IsTextTable()
  values?: Record<string, string> | undefined;

  /** For an empty cell, and for what `values` does not name. */
  @IsOptional()
  @IsString()
  @Length(0, 200)
  otherwise?: string | undefined;

  /** The cell is a number of months between that day and today. */
  @IsOptional()
  @IsBoolean()
  monthsAgo?: boolean | undefined;
}

/** One or the other: rules, or the name of a mapping that was saved. */
export class MapColumnsRequest {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => FieldRuleRequest)
  fields?: FieldRuleRequest[];

  @IsOptional()
  @IsString()
  @Length(1, 100)
  mapping?: string;
}

export class CheckFileRequest {
  /** Why rows are filed although somebody like them is on record or earlier in the file (CU-01). */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  duplicateReason?: string;
}

export class RunFileRequest {
  /** Every row or none; or those that can be filed. */
  @IsIn(modes)
  mode!: Mode;
}

export class ListImportsQuery extends PageQuery {
  @IsOptional()
  @IsIn(importStatuses)
  status?: ImportStatus;
}
