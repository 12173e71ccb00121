import type { Bilingual, Fault } from '@kefu/kernel';
import type { Asked, Stored } from '@kefu/persistence';
import type { Chosen, FoundFormat, Row } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { readAs, refuseFaults, type Import } from '../domain/index.js';
import type { Ask } from './import-files.js';
import { Imports } from './imports.js';
import { OpenRows } from './open-rows.js';
import { UnderstandFile } from './understand-file.js';

const rowsShown = 10;
const shownIn: readonly string[] = ['uploaded', 'mapped', 'checked'];

/** Shows how a file is understood before anything of it is filed, and lets it be read another way. */
@Injectable()
export class ImportPreviews {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(OpenRows) private readonly rows: OpenRows,
    @Inject(UnderstandFile) private readonly understanding: UnderstandFile,
  ) {}

  /** The head and the first rows below it; none once the work on it has begun. */
  async of(file: Import): Promise<readonly Row[]> {
    const first: Row[] = [];
    if (!shownIn.includes(file.status)) return first;
    // Of a file that came just now nobody outside the transaction that keeps it sees anything
    const open = this.imports.database.current;
    const ask: Ask | undefined = open && ((sql, values) => open.query(sql, values));
    for await (const row of this.rows.of(file.id, file, ask)) {
      if (row.row > 0) first.push(row);
      if (first.length > rowsShown) break;
    }
    return first;
  }

  /**
   * Confirms how it is read where nothing is chosen; what is chosen stands, and the rest is found out anew.
   * @throws Refusal `malformed` for what this file does not have
   */
  async readAs(asked: Asked, chosen: Chosen): Promise<Stored<Import>> {
    const { id, by } = asked;
    const { state: file } = await this.imports.seen(id, by);
    const isChange = Object.values(chosen).some((value) => value !== undefined);
    // Refuses in a state in which it is read no more, before the file is asked for
    readAs(file, undefined);
    if (!isChange) return this.imports.changeSeen(asked, (now) => readAs(now, undefined));
    refuseFaults(faultsOf(file, chosen));
    const found: FoundFormat = {
      format: file.format,
      encodings: file.encodings,
      said: !file.doubts.includes('encoding'),
    };
    const kept = file.encoding === undefined || chosen.encoding ? {} : { encoding: file.encoding };
    const sheet = file.sheet === undefined ? {} : { sheet: file.sheet };
    const separator =
      file.separator === undefined || chosen.encoding || file.doubts.includes('separator')
        ? {}
        : { separator: file.separator };
    const shape = await this.understanding.of({ id, bytes: file.bytes }, found, {
      ...kept,
      ...sheet,
      ...separator,
      ...chosen,
    });
    const open = file.doubts.filter(
      (doubt) => (doubt === 'encoding' && !chosen.encoding) || (doubt === 'sheet' && !chosen.sheet),
    );
    const doubts = [...new Set([...open, ...shape.doubts])];
    const { encodings } = file;
    return this.imports.changeSeen(asked, (now) => readAs(now, { ...shape, encodings, doubts }));
  }
}

const faultsOf = (file: Import, { encoding, separator, sheet }: Chosen): Fault[] => {
  const fault = (pointer: string, code: string, detail: Bilingual): Fault => ({
    pointer,
    code,
    detail,
  });
  const notHere = { zh: '这种文件没有此项', en: 'A file of this kind has none' };
  const isText = file.format !== 'xlsx';
  return [
    ...(encoding !== undefined && !isText
      ? [fault('/encoding', 'not-for-this-format', notHere)]
      : []),
    ...(separator !== undefined && file.format !== 'csv'
      ? [fault('/separator', 'not-for-this-format', notHere)]
      : []),
    ...(sheet !== undefined && isText ? [fault('/sheet', 'not-for-this-format', notHere)] : []),
    ...(sheet !== undefined && !isText && !file.sheets.includes(sheet)
      ? [fault('/sheet', 'no-such-sheet', { zh: '没有这张工作表', en: 'There is no such sheet' })]
      : []),
  ];
};
