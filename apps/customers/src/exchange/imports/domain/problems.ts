import type { Bilingual } from '@kefu/kernel';
import { rowFaults } from '@kefu/tables/words';

const sentences = {
  'column-or-text': {
    zh: '请给出列名或文字，二者取一',
    en: 'Give a column or a text, one of them',
  },
  'mapped-twice': { zh: '该字段已对应过', en: 'This field is mapped twice' },
  'no-such-column': { zh: '文件中没有这一列', en: 'The file has no such column' },
  'name-not-mapped': { zh: '请为客户名称指定一列', en: 'Say where the name comes from' },
  'regionCode-not-mapped': {
    zh: '请为区域指定一列或固定值',
    en: 'Say where the region comes from',
  },
  'value-not-mapped': { zh: '该值没有对应关系', en: 'There is no value for what stands here' },
  'not-yes-or-no': { zh: '应为“是”或“否”', en: 'It must be yes or no' },
  'not-months': { zh: '应为月数', en: 'It must be a number of months' },
  'ragged-row': { zh: '列数与表头不符', en: 'It has not as many cells as the head' },
  'nul-character': { zh: '含有空字符', en: 'It holds a NUL character' },
  ...rowFaults,
  'duplicate-in-file': { zh: '与文件中前面的行重复', en: 'An earlier row of the file is like it' },
  'region-unknown': { zh: '没有这个区域', en: 'There is no such region' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ProblemCode = keyof typeof sentences;

/** Why one row of a file cannot become a record. It quotes nothing of the row. */
export interface RowProblem {
  /** As a spreadsheet counts: the head is row 1. */
  readonly row: number;
  readonly column?: string | undefined;
  readonly code: string;
  readonly detail: Bilingual;
}

export const problem = (
  code: ProblemCode,
): { readonly code: string; readonly detail: Bilingual } => ({
  code,
  detail: sentences[code],
});
