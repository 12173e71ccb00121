import {
  move,
  refusedByRule,
  type Actor,
  type Bilingual,
  type Decision,
  type Happened,
  type Transitions,
} from '@kefu/kernel';
import type { Doubt, Encoding, Reading, Understood } from '@kefu/tables/words';
import type { Columns } from './columns.js';
import { readMapping, type FieldRule } from './mapping.js';

export const importStatuses = [
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'cancelled',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** A dry run comes before every run; what has ended stays ended. */
export const importTransitions = {
  uploaded: ['uploaded', 'mapped', 'cancelled'],
  mapped: ['uploaded', 'mapped', 'checking', 'cancelled'],
  checking: ['checked', 'cancelled', 'failed'],
  checked: ['uploaded', 'mapped', 'checking', 'running', 'cancelled'],
  running: ['done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
} as const satisfies Transitions<ImportStatus>;

/** `all-or-nothing` files every row or none; `skip-bad` files those that can be. */
export const modes = ['all-or-nothing', 'skip-bad'] as const;
export type Mode = (typeof modes)[number];

/** How the file is to be read, as it was found out when it came, or as somebody chose since. */
export interface FileShape extends Reading {
  /** What nobody has confirmed or chosen yet, and the file does not say. */
  readonly doubts: readonly Doubt[];
  /** In which it has no fault. */
  readonly encodings: readonly Encoding[];
  readonly sheets: readonly string[];
  readonly bytes: number;
  readonly columns: readonly string[];
}

/** One file on its way into the archive. It holds nothing of what stands in the rows. */
export interface Import extends FileShape {
  readonly id: string;
  readonly status: ImportStatus;
  readonly uploadedBy: string;
  readonly mapping: readonly FieldRule[];
  readonly mode?: Mode | undefined;
  /** Why rows are filed although somebody like them is on record (CU-01). */
  readonly duplicateReason?: string | undefined;
  /** In whose name the rows are filed, with the regions that they had then. */
  readonly startedBy?: Actor | undefined;
  /** Rows below the head, and those of them with a problem, as the dry run counted them. */
  readonly rows?: number | undefined;
  readonly badRows?: number | undefined;
  /** Cells of which not the formula was read, but what it came to when the workbook was saved. */
  readonly formulas?: number | undefined;
  readonly filed?: number | undefined;
  readonly filedAssets?: number | undefined;
  readonly skipped?: number | undefined;
}

export const uploadFile = (id: string, shape: FileShape, by: Actor): Decision<Import> => ({
  next: { id, status: 'uploaded', uploadedBy: by.id, mapping: [], ...shape },
  events: [],
});

/** How it is read is confirmed where nothing else is chosen; a mapping was made for other columns else. */
export const readAs = (
  file: Import,
  understood: (Understood & Pick<FileShape, 'columns'>) | undefined,
): Decision<Import> => {
  if (understood === undefined) {
    move(importTransitions, file.status, 'uploaded', 'CU-15');
    return { next: { ...file, doubts: [] }, events: [] };
  }
  const status = move(importTransitions, file.status, 'uploaded', 'CU-15');
  return {
    next: { ...file, ...understood, status, mapping: [], rows: undefined, badRows: undefined },
    events: [],
  };
};

export const mapColumns = (
  file: Import,
  rules: readonly FieldRule[],
  known: Columns,
): Decision<Import> => {
  const status = move(importTransitions, file.status, 'mapped', 'CU-15');
  const mapping = readMapping(rules, file.columns, known);
  return { next: { ...file, status, mapping, rows: undefined, badRows: undefined }, events: [] };
};

/**
 * The dry run: every row is read and looked up, none is filed.
 * @throws Refusal `reading-uncertain` (422) while nobody has said how the file is meant
 */
export const startCheck = (
  file: Import,
  by: Actor,
  duplicateReason: string | undefined,
): Decision<Import> => {
  const status = move(importTransitions, file.status, 'checking', 'CU-15');
  requireCertain(file);
  return {
    next: { ...file, status, duplicateReason, startedBy: by, rows: undefined, badRows: undefined },
    events: [],
  };
};

const questions: Readonly<Record<Doubt, Bilingual>> = {
  encoding: { zh: '编码', en: 'encoding' },
  separator: { zh: '分隔符', en: 'separator' },
  sheet: { zh: '工作表', en: 'sheet' },
  'heading-row': { zh: '表头所在行', en: 'heading row' },
};

const requireCertain = ({ doubts }: Import): void => {
  if (doubts.length === 0) return;
  const asked = doubts.map((doubt) => questions[doubt]);
  throw refusedByRule(
    'CU-15',
    'reading-uncertain',
    {
      zh: `文件没有说明${asked.map(({ zh }) => zh).join('、')}；请先看预览，再用 read-as 确认或另选`,
      en: `The file does not say its ${asked.map(({ en }) => en).join(', ')}: look at the preview, then confirm it or choose by read-as`,
    },
    { extra: { doubts } },
  );
};

export const finishCheck = (
  file: Import,
  counted: { readonly rows: number; readonly badRows: number; readonly formulas: number },
): Decision<Import> => {
  const status = move(importTransitions, file.status, 'checked', 'CU-15');
  return { next: { ...file, status, ...counted }, events: [] };
};

/** @throws Refusal `has-bad-rows` (422) where all rows are wanted and not all can be filed */
export const startRun = (file: Import, by: Actor, mode: Mode): Decision<Import> => {
  const status = move(importTransitions, file.status, 'running', 'CU-15');
  const { rows = 0, badRows = 0 } = file;
  if (mode === 'all-or-nothing' && badRows > 0) {
    throw refusedByRule(
      'CU-15',
      'has-bad-rows',
      {
        zh: `有 ${badRows} 行不能导入；请修正文件，或选择跳过有误的行`,
        en: `${badRows} rows cannot be filed; mend the file, or choose to skip bad rows`,
      },
      { extra: { badRows } },
    );
  }
  if (badRows >= rows) {
    throw refusedByRule('CU-15', 'nothing-to-file', {
      zh: '没有一行可以导入',
      en: 'There is no row that can be filed',
    });
  }
  return { next: { ...file, status, mode, startedBy: by }, events: [] };
};

export interface Outcome {
  /** Records. */
  readonly filed: number;
  /** Assets that came along with them, where a service has some. */
  readonly filedAssets: number;
  /** Rows that were left out. */
  readonly skipped: number;
}

/** What the service says to others of an import that has ended. */
export type SayFinished = (
  outcome: 'done' | 'failed' | 'cancelled',
  counts: Outcome,
) => readonly Happened[];

/** The end of a run: `failed` is all-or-nothing with a row that could not be filed after all. */
export const finishRun = (
  file: Import,
  to: 'done' | 'failed' | 'cancelled',
  outcome: Outcome,
  say: SayFinished,
): Decision<Import> => {
  const status = move(importTransitions, file.status, to, 'CU-15');
  return { next: { ...file, status, ...outcome }, events: say(to, outcome) };
};

/** G-05: somebody whom it filed was erased, and words of whoever imported may name them. */
export const withoutWords = ({ duplicateReason: _words, ...file }: Import): Import => file;

/** Before anything was filed; a run is stopped by {@link finishRun}. */
export const cancelImport = (file: Import, reason: string): Decision<Import> => {
  const status = move(importTransitions, file.status, 'cancelled', 'CU-15');
  return { next: { ...file, status }, events: [], reason };
};
