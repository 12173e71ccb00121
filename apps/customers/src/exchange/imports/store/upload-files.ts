import { newId, refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import type { Platform, Stored, Transaction } from '@kefu/persistence';
import { PLATFORM, type SentFile } from '@kefu/service';
import { fileRefusals, FormatDetector, NotReadable } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { cellText, problem, uploadFile, type FileShape, type Import } from '../domain/index.js';
import { ImportFiles } from './import-files.js';
import { Imports } from './imports.js';
import { ImportWork } from './import-work.js';
import { OpenRows } from './open-rows.js';

const mostColumns = 500;

const refusals = {
  'empty-file': { zh: '文件是空的', en: 'The file is empty' },
  'no-rows': { zh: '文件只有表头，没有数据', en: 'The file has a head but no rows' },
  ...fileRefusals,
  'merged-head': problem('merged-head').detail,
  'too-many-columns': {
    zh: `表头最多 ${mostColumns} 列`,
    en: `A head has at most ${mostColumns} columns`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const refuse = (code: keyof typeof refusals) => refusedByRule('CU-15', code, refusals[code]);

/** Takes a file in: as it comes onto the disk of the database, never into memory. */
@Injectable()
export class UploadFiles {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(OpenRows) private readonly rows: OpenRows,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws Refusal (422) for what is no table with rows; PayloadTooLargeException */
  take(by: Actor, file: SentFile, name: string): Promise<Stored<Import>> {
    return this.platform.database.transaction(async (tx) => {
      const id = newId();
      // The pieces come before what they are of is known
      await tx.query('SET CONSTRAINTS import_file_import_id_fkey DEFERRED');
      const shape = await this.keep(tx, id, file);
      const stored = await this.imports.create(by, () => uploadFile(id, shape, by));
      await this.work.open(id, name);
      return stored;
    });
  }

  private async keep(tx: Transaction, id: string, file: SentFile): Promise<FileShape> {
    const detector = new FormatDetector();
    const bytes = await this.files.keep(tx, id, file, (piece) => {
      detector.take(piece);
    });
    if (bytes === 0) throw refuse('empty-file');
    const found = detector.found();
    if (typeof found === 'string') throw refuse(found);
    const shape = { ...found, bytes, columns: [] };
    try {
      return { ...shape, columns: await this.columnsOf(tx, id, shape) };
    } catch (error) {
      throw error instanceof NotReadable ? refuse(error.why) : error;
    }
  }

  private async columnsOf(tx: Transaction, id: string, shape: FileShape): Promise<string[]> {
    const first = [];
    for await (const row of this.rows.of(id, shape, (sql, values) => tx.query(sql, values))) {
      first.push(row);
      if (first.length === 2) break;
    }
    const [head, row] = first;
    if (!head) throw refuse('empty-file');
    if (head.faults?.some(({ code }) => code === 'merged-head')) throw refuse('merged-head');
    if (head.faults?.length || head.cells.some((cell) => cell.includes('\0'))) {
      throw refuse('not-a-table');
    }
    if (head.cells.length > mostColumns) throw refuse('too-many-columns');
    if (!row) throw refuse('no-rows');
    return namesOf(head.cells);
  }
}

/** A name for each column, no two the same: by its place where the head says nothing. */
const namesOf = (head: readonly string[]): string[] => {
  const names: string[] = [];
  for (const [at, cell] of head.entries()) {
    const name = cellText(cell).slice(0, 200) || `#${at + 1}`;
    names.push(names.includes(name) ? `${name} #${at + 1}` : name);
  }
  return names;
};
