import {
  happened,
  move,
  refusedByRule,
  type Actor,
  type Decision,
  type Transitions,
} from '@kefu/kernel';
import { ImportFinishedV1 } from '@kefu/messages-customers';
import type { Encoding, Format } from '@kefu/tables/words';
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
  uploaded: ['mapped', 'cancelled'],
  mapped: ['mapped', 'checking', 'cancelled'],
  checking: ['checked', 'cancelled', 'failed'],
  checked: ['mapped', 'checking', 'running', 'cancelled'],
  running: ['done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
} as const satisfies Transitions<ImportStatus>;

/** `all-or-nothing` files every row or none; `skip-bad` files those that can be. */
export const modes = ['all-or-nothing', 'skip-bad'] as const;
export type Mode = (typeof modes)[number];

/** How the file is to be read, as it was found out when it came. */
export interface FileShape {
  readonly format: Format;
  /** Of CSV only. */
  readonly encoding?: Encoding | undefined;
  readonly separator?: string | undefined;
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
  /** In whose name the rows are filed, with the regions that he had then. */
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

export const mapColumns = (file: Import, rules: readonly FieldRule[]): Decision<Import> => {
  const status = move(importTransitions, file.status, 'mapped', 'CU-15');
  const mapping = readMapping(rules, file.columns);
  return { next: { ...file, status, mapping, rows: undefined, badRows: undefined }, events: [] };
};

/** The dry run: every row is read and looked up, none is filed. */
export const startCheck = (
  file: Import,
  by: Actor,
  duplicateReason: string | undefined,
): Decision<Import> => {
  const status = move(importTransitions, file.status, 'checking', 'CU-15');
  return {
    next: { ...file, status, duplicateReason, startedBy: by, rows: undefined, badRows: undefined },
    events: [],
  };
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
  readonly filed: number;
  readonly filedAssets: number;
  readonly skipped: number;
}

/** The end of a run: `failed` is all-or-nothing with a row that could not be filed after all. */
export const finishRun = (
  file: Import,
  to: 'done' | 'failed' | 'cancelled',
  outcome: Outcome,
): Decision<Import> => {
  const status = move(importTransitions, file.status, to, 'CU-15');
  const event = happened(ImportFinishedV1, { outcome: to, ...outcome }, 'CU-15');
  return { next: { ...file, status, ...outcome }, events: [event] };
};

/** G-05: somebody whom it filed was erased, and words of whoever imported may name them. */
export const withoutWords = ({ duplicateReason: _words, ...file }: Import): Import => file;

/** Before anything was filed; a run is stopped by {@link finishRun}. */
export const cancelImport = (file: Import, reason: string): Decision<Import> => {
  const status = move(importTransitions, file.status, 'cancelled', 'CU-15');
  return { next: { ...file, status }, events: [], reason };
};
