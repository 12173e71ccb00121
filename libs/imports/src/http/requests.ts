import { Flag, Int, Json, listOf, OneOf, optional, Part, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { encodings, separators, type Encoding } from '@kefu/tables';
import { ValidateBy } from 'class-validator';
import { importStatuses, modes, type ImportStatus, type Mode } from '../domain/index.js';

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
  @Words(1, 200, optional) name?: string;
}

/** What is not given stays as it is understood; nothing at all confirms it. */
export class ReadAsRequest {
  @OneOf(encodings, optional) encoding?: Encoding;
  @OneOf(separators, optional) separator?: (typeof separators)[number];
  /** By its name. */
  @Words(1, 100, optional) sheet?: string;
  /** The row that names the columns, as a spreadsheet counts; 0 where none does. */
  @Int({ min: 0, max: 1_000 }, optional) headingRow?: number;
}

/** Where the value of one field comes from: a column, or a text that may name columns. */
export class FieldRuleRequest {
  /** One of `import-fields`. */
  @Words(1, 100) field!: string;
  @Words(1, 250, optional) column?: string | undefined;
  /** The same in every row, but for columns that it names: `客户 {编号}`. */
  @Words(1, 500, optional) text?: string | undefined;
  /** What stands in the column, and what it becomes: `{ "Yes": "lapsed", "No": "existing" }`. */
  @IsTextTable() @Json(optional) values?: Record<string, string> | undefined;
  /** What stands for nothing, beside an empty cell: `NA`. */
  @Words(1, 100, listOf({ max: 20 }, optional)) blanks?: string[] | undefined;
  /** For an empty cell, and for what `values` does not name. */
  @Words(0, 200, optional) otherwise?: string | undefined;
  /** The cell is a number of months between that day and today. */
  @Flag(optional) monthsAgo?: boolean | undefined;
}

/** One or the other: rules, or the name of a mapping that was saved. */
export class MapColumnsRequest {
  @Part(() => FieldRuleRequest, listOf({ min: 1, max: 100 }, optional)) fields?: FieldRuleRequest[];
  @Words(1, 100, optional) mapping?: string;
}

export class SaveMappingRequest {
  @Words(1, 100) name!: string;
  @Part(() => FieldRuleRequest, listOf({ min: 1, max: 100 })) fields!: FieldRuleRequest[];
}

export class CheckFileRequest {
  /** Why rows are filed although somebody like them is on record or earlier in the file (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

export class RunFileRequest {
  /** Every row or none; or those that can be filed. */
  @OneOf(modes) mode!: Mode;
}

export class ListImportsQuery extends PageQuery {
  @OneOf(importStatuses, optional) status?: ImportStatus;
}
