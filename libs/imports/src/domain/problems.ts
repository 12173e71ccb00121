import type { Bilingual, Refusal } from '@kefu/kernel';
import { rowFaults } from '@kefu/tables/words';

const sentences = {
  'column-or-text': {
    zh: '请给出列名或文字，二者取一',
    en: 'Give a column or a text, one of them',
  },
  'no-such-field': { zh: '没有这个字段', en: 'There is no such field' },
  'mapped-twice': { zh: '该字段已对应过', en: 'This field is mapped twice' },
  'no-such-column': { zh: '文件中没有这一列', en: 'The file has no such column' },
  'value-not-mapped': { zh: '该值没有对应关系', en: 'There is no value for what stands here' },
  'not-yes-or-no': { zh: '应为“是”或“否”', en: 'It must be yes or no' },
  'not-months': { zh: '应为月数', en: 'It must be a number of months' },
  'ragged-row': { zh: '列数与表头不符', en: 'It has not as many cells as the head' },
  'nul-character': { zh: '含有空字符', en: 'It holds a NUL character' },
  ...rowFaults,
  'duplicate-in-file': { zh: '与文件中前面的行重复', en: 'An earlier row of the file is like it' },
  'with-bad-row': {
    zh: '与它同属一条记录的另一行有误',
    en: 'Another row of the same record cannot be filed',
  },
  'too-many-rows-of-one': {
    zh: '同一条记录的行数过多，请分成几个文件',
    en: 'Too many rows belong to one record; make several files of them',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ImportProblemCode = keyof typeof sentences;

/** Of a row that comes in although a value is missing; services say which. */
export const valueMissing = 'value-missing';

const remarks = {
  'same-as-earlier-row': {
    zh: '与前面一行完全相同，只算一次',
    en: 'An earlier row says all of it; it counts once',
  },
  'already-on-record': {
    zh: '档案中已有，不再登记',
    en: 'It is on record already and is not entered again',
  },
  'not-changed-on-record': {
    zh: '与档案不同；导入不修改档案中已有的内容',
    en: 'The record says otherwise, and an import does not change it',
  },
  'number-of-another': {
    zh: '档案中此编号属于另一客户；本行另建新档',
    en: 'On record that number is somebody else’s; this row is filed anew',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is told of a row that comes in all the same. */
export const remark = (code: keyof typeof remarks): Pick<RowProblem, 'code' | 'detail'> => ({
  code,
  detail: remarks[code],
});

export const remarkCodes: readonly string[] = [valueMissing, ...Object.keys(remarks)];

export const isRemark = ({ code }: Pick<RowProblem, 'code'>): boolean => remarkCodes.includes(code);

/** Why one row of a file cannot become a record, or what is told of it. It quotes nothing of the row. */
export interface RowProblem {
  /** As a spreadsheet counts: the head is row 1. */
  readonly row: number;
  readonly column?: string | undefined;
  readonly code: string;
  readonly detail: Bilingual;
}

export const problem = (
  code: ImportProblemCode,
): { readonly code: string; readonly detail: Bilingual } => ({
  code,
  detail: sentences[code],
});

/** Where in a file a part of a request came from. */
export type PlaceOf = (pointer: string) => Pick<RowProblem, 'row' | 'column'>;

/** A refusal as problems of rows: each fault for itself, or the whole, which is about `pointer`. */
export const problemsOf = ({ reason }: Refusal, placeOf: PlaceOf, pointer = ''): RowProblem[] =>
  reason.errors?.length
    ? reason.errors.map(({ pointer: at, code, detail }) => ({ ...placeOf(at), code, detail }))
    : [{ ...placeOf(pointer), code: reason.code, detail: reason.detail }];
