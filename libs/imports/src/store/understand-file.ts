import { malformed, refusedByRule, type Bilingual } from '@kefu/kernel';
import {
  fileRefusals,
  NotReadable,
  understand,
  type Chosen,
  type FoundFormat,
  type Understood,
} from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { headingsOf, headingText, problem, type FileShape } from '../domain/index.js';
import { IMPORTS, type ImportDefinition } from '../importer.js';
import type { Ask } from './import-files.js';
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

export const refuseFile = (code: keyof typeof refusals) =>
  refusedByRule('CU-15', code, refusals[code]);

/** Which bytes, and how they are asked for. */
export interface FileAt {
  readonly id: string;
  readonly bytes: number;
  readonly ask?: Ask;
}

export type Shape = Understood & Pick<FileShape, 'columns'>;

/** Finds out how a file is to be read, and what its columns are called. */
@Injectable()
export class UnderstandFile {
  readonly #isHeading: (cell: string) => boolean;

  constructor(
    @Inject(OpenRows) private readonly rows: OpenRows,
    @Inject(IMPORTS) { columns }: ImportDefinition,
  ) {
    this.#isHeading = headingsOf(columns);
  }

  /**
   * @param chosen what somebody has said of it
   * @throws Refusal (422) for what is no table with rows; `malformed` for a choice that it does not have
   */
  async of({ id, bytes, ask }: FileAt, found: FoundFormat, chosen: Chosen = {}): Promise<Shape> {
    try {
      const file = this.rows.file(id, bytes, ask);
      const understood = await understand(file, found, this.#isHeading, chosen);
      const shape = { ...understood, bytes, columns: [] };
      return { ...understood, columns: await this.columnsOf(id, shape, ask) };
    } catch (error) {
      throw error instanceof NotReadable ? refuseFile(error.why) : error;
    }
  }

  private async columnsOf(id: string, shape: FileShape, ask?: Ask): Promise<string[]> {
    const first = [];
    for await (const row of this.rows.of(id, shape, ask)) {
      first.push(row);
      if (first.length === 2) break;
    }
    const [head, row] = first;
    if (!head) throw refuseFile('empty-file');
    if (head.row > Math.max(shape.headingRow, 1) && shape.doubts.length === 0) throw noSuchRow();
    if (head.faults?.some(({ code }) => code === 'merged-head')) throw refuseFile('merged-head');
    if (head.faults?.length || head.cells.some((cell) => cell.includes('\0'))) {
      throw refuseFile('not-a-table');
    }
    if (head.cells.length > mostColumns) throw refuseFile('too-many-columns');
    if (!row) throw refuseFile('no-rows');
    return namesOf(head.cells);
  }
}

/** A name for each column, no two the same: by its place where the head says nothing. */
const namesOf = (head: readonly string[]): string[] => {
  const names: string[] = [];
  for (const [at, cell] of head.entries()) {
    const name = headingText(cell).slice(0, 200) || `#${at + 1}`;
    names.push(names.includes(name) ? `${name} #${at + 1}` : name);
  }
  return names;
};

const noSuchRow = () => {
  const detail = { zh: '这一行是空的', en: 'There is nothing in that row' };
  return malformed('malformed', detail, {
    errors: [{ pointer: '/headingRow', code: 'no-such-row', detail }],
  });
};
