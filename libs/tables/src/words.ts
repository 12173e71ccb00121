/** What people are told, in the two languages of a centre. */
interface Told {
  readonly zh: string;
  readonly en: string;
}

export const formats = ['csv', 'xlsx', 'html'] as const;
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const;
/** Those of Chinese keyboards too. */
export const separators = [',', ';', '\t', '|', '，', '；', '｜'] as const;
/** Of what a file may leave in doubt how it is meant. */
export const doubts = ['encoding', 'separator', 'sheet', 'heading-row'] as const;
export type Format = (typeof formats)[number];
export type Encoding = (typeof encodings)[number];
export type Doubt = (typeof doubts)[number];

/** How a file is read. */
export interface Reading {
  readonly format: Format;
  /** Of text: CSV, and a page with a table. */
  readonly encoding?: Encoding | undefined;
  /** Of CSV. */
  readonly separator?: string | undefined;
  /** Of a workbook. */
  readonly sheet?: string | undefined;
  /** The row that names the columns, as a spreadsheet counts; 0 where none does. */
  readonly headingRow: number;
}

/** How a file is understood, and what else it could be. */
export interface Understood extends Reading {
  /** What a person has to look at, for the file does not say it. */
  readonly doubts: readonly Doubt[];
  /** In which it can be read without faults, the likeliest first. */
  readonly encodings: readonly Encoding[];
  /** Those that are not hidden. */
  readonly sheets: readonly string[];
}

/** What is wrong with a row or a cell, whatever it says. */
export const rowFaults = {
  'not-readable': { zh: '含有无法识别的字符', en: 'It holds a character that cannot be read' },
  'broken-row': {
    zh: '引号没有成对，从这一行起无法读取',
    en: 'A quote is never closed; from this row on nothing can be read',
  },
  'broken-sheet': {
    zh: '工作表已损坏，从这一行起无法读取',
    en: 'The sheet is damaged; from this row on nothing can be read',
  },
  'merged-head': {
    zh: '表头有合并单元格；请取消合并，每列一个名称',
    en: 'The head has merged cells; unmerge them, a name for each column',
  },
  'merged-cells': {
    zh: '单元格横向合并，无法判断属于哪一列；请取消合并',
    en: 'Cells are merged over columns, so that it is unclear which one is meant; unmerge them',
  },
  'formula-error': { zh: '公式结果出错', en: 'The formula came to an error' },
  'formula-not-run': {
    zh: '公式没有计算结果；请在 Excel 中打开并保存一次',
    en: 'The formula was never calculated; open the workbook in Excel and save it',
  },
  'rounded-number': {
    zh: '数字超过 15 位，Excel 已把其余各位改成 0；请把该列设为文本后重新填写',
    en: 'A number of more than 15 digits, of which Excel has made the rest zeros; set the column to text and fill it in again',
  },
} as const satisfies Readonly<Record<string, Told>>;
export type RowFault = keyof typeof rowFaults;

/** Why a file is no table that can be read. */
export const fileRefusals = {
  'not-a-table': {
    zh: '无法识别：请发送 CSV 或 XLSX',
    en: 'This is no table that can be read: send CSV or XLSX',
  },
  'old-or-locked-workbook': {
    zh: '这是旧版 XLS 或有密码的工作簿；请去掉密码，另存为 XLSX',
    en: 'This is an old XLS or has a password: save it as XLSX without one',
  },
  'unpacks-too-large': {
    zh: '工作簿解压后过大；请分成几个文件',
    en: 'The workbook unpacks to too much: make several files of it',
  },
} as const satisfies Readonly<Record<string, Told>>;
export type FileRefusal = keyof typeof fileRefusals;
