import { Flag, Int, listOf, Num, OneOf, optional, Part, Text } from '@kefu/fields';
import { encodings, type Encoding } from '@kefu/tables';
import { ImportRecord } from '../store/imports.js';

export class SuggestionView {
  @Text() column!: string;
  @Text() field!: string;
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
  @Text(listOf()) cells!: readonly string[];
}

export class ImportView extends ImportRecord {
  /** Empty once somebody was erased whom it filed or names. */
  @Text() fileName!: string;
  /** Whether nothing of how it is read is a guess any more; the dry run waits for it. */
  @Flag() certain!: boolean;
  /** How else it could be read. */
  @Part(() => AlternativesView) alternatives!: AlternativesView;
  /** The head and the first rows, as they are understood; until they are filed. */
  @Part(() => PreviewRowView, listOf({}, optional)) preview?: readonly PreviewRowView[] | undefined;
  /** Which columns look like which fields, while nothing is mapped. */
  @Part(() => SuggestionView, listOf()) suggestions!: SuggestionView[];
  @Part(() => ProgressView) progress!: ProgressView;
}

export class ImportFieldView {
  /** As mappings name it. */
  @Text() field!: string;
  /** Whether no file can do without it, unless its rows name somebody on record. */
  @Flag() needed!: boolean;
  /** Whether several columns may go into it. */
  @Flag() list!: boolean;
  /** What columns are usually called that hold it, in small letters without spaces. */
  @Text(listOf()) names!: string[];
  /** Of a choice: what it may come to. */
  @Text(listOf({}, optional)) choices?: string[] | undefined;
}

export class RowProblemView {
  /** As a spreadsheet counts: the head is row 1. */
  @Int() row!: number;
  @Text(optional) column?: string | undefined;
  @Text() code!: string;
  /** Whether the row comes in all the same, and this is only told of it. */
  @Flag() remark!: boolean;
  @Text() zh!: string;
  @Text() en!: string;
}
