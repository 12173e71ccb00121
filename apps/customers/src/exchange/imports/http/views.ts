import { Flag, Id, Int, listOf, Num, OneOf, optional, Part, Text } from '@kefu/fields';
import {
  doubts,
  encodings,
  formats,
  separators,
  type Doubt,
  type Encoding,
  type Format,
  type Row,
} from '@kefu/tables';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  fieldNames,
  importStatuses,
  modes,
  suggest,
  type FieldName,
  type Import,
  type ImportStatus,
  type Mode,
} from '../domain/index.js';
import type { KeptProblem } from '../store/import-problems.js';
import type { Progress } from '../store/import-work.js';
import { FieldRuleRequest } from './requests.js';

export class SuggestionView {
  @Text() column!: string;
  @OneOf(fieldNames) field!: FieldName;
  /** 1 for a usual name of the field, less for one that only looks like it. */
  @Num() score!: number;
}

export class ProgressView {
  /** Rows that were read so far, by the dry run or by the run. */
  @Int() seen!: number;
  /** Those of them that were not, or will not be, filed. */
  @Int() bad!: number;
  @Int() filed!: number;
  @Int() filedAssets!: number;
  /** Why it is being given up; it ends within moments. */
  @Text(optional) cancelling?: string | undefined;
}

export class AlternativesView {
  /** In which the text has no fault, the likeliest first. */
  @OneOf(encodings, listOf()) encodings!: Encoding[];
  @Text(listOf()) separators!: string[];
  @Text(listOf()) sheets!: string[];
}

export class PreviewRowView {
  /** As a spreadsheet counts. */
  @Int() row!: number;
  @Text(listOf()) cells!: string[];
}

export class ImportView {
  @Id() id!: string;
  @OneOf(importStatuses) status!: ImportStatus;
  /** Empty once somebody was erased whom it filed or names. */
  @Text() fileName!: string;
  @Text() uploadedBy!: string;
  @OneOf(formats) format!: Format;
  /** Of text, as it was found out or chosen. */
  @OneOf(encodings, optional) encoding?: Encoding | undefined;
  /** Of CSV only. */
  @Text(optional) separator?: string | undefined;
  /** Of a workbook: the sheet that is read, and no other. */
  @Text(optional) sheet?: string | undefined;
  /** The row that names the columns, as a spreadsheet counts; 0 where none does. */
  @Int() headingRow!: number;
  /** Whether nothing of how it is read is a guess any more; the dry run waits for it. */
  @Flag() certain!: boolean;
  /** What is a guess, to be confirmed or chosen by `read-as`. */
  @OneOf(doubts, listOf()) doubts!: Doubt[];
  /** How else it could be read. */
  @Part(() => AlternativesView) alternatives!: AlternativesView;
  /** The head and the first rows, as they are understood; until they are filed. */
  @Part(() => PreviewRowView, listOf({}, optional)) preview?: PreviewRowView[] | undefined;
  @Int() bytes!: number;
  @Text(listOf()) columns!: string[];
  /** Which columns look like which fields, while nothing is mapped. */
  @Part(() => SuggestionView, listOf()) suggestions!: SuggestionView[];
  @Part(() => FieldRuleRequest, listOf()) mapping!: FieldRuleRequest[];
  @OneOf(modes, optional) mode?: Mode | undefined;
  @Text(optional) duplicateReason?: string | undefined;
  /** Rows below the head, and those that cannot be filed, as the dry run counted them. */
  @Int({}, optional) rows?: number | undefined;
  @Int({}, optional) badRows?: number | undefined;
  /** Cells of which not the formula was read, but what it came to when the workbook was saved. */
  @Int({}, optional) formulas?: number | undefined;
  /** What came of the run. */
  @Int({}, optional) filed?: number | undefined;
  @Int({}, optional) filedAssets?: number | undefined;
  @Int({}, optional) skipped?: number | undefined;
  @Part(() => ProgressView) progress!: ProgressView;
  @Int() version!: number;
}

export class RowProblemView {
  /** As a spreadsheet counts: the head is row 1. */
  @Int() row!: number;
  @Text(optional) column?: string | undefined;
  @Text() code!: string;
  @Text() zh!: string;
  @Text() en!: string;
}

export const viewOf = (
  file: Import,
  version: number,
  { fileName, seen, bad, filed, filedAssets, cancelling }: Progress,
  preview?: readonly Row[],
): Plain<ImportView> => ({
  id: file.id,
  status: file.status,
  fileName,
  uploadedBy: file.uploadedBy,
  format: file.format,
  encoding: file.encoding ?? undefined,
  separator: file.separator ?? undefined,
  sheet: file.sheet ?? undefined,
  headingRow: file.headingRow,
  certain: file.doubts.length === 0,
  doubts: [...file.doubts],
  alternatives: {
    encodings: [...file.encodings],
    separators: file.format === 'csv' ? [...separators] : [],
    sheets: [...file.sheets],
  },
  preview: preview?.map(({ row, cells }) => ({ row, cells: [...cells] })),
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
