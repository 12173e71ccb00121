import { Injectable, Inject } from '@nestjs/common';
import type { Handbook } from '@kefu/handbook';
import { HANDBOOK } from '@kefu/service';
import { openTable, type Rows, type TableFile } from '@kefu/tables';
import type { FileShape } from '../domain/index.js';
import { ImportFiles, MEGABYTE, type Ask } from './import-files.js';

/** The rows of an uploaded file, whatever its format. */
@Injectable()
export class OpenRows {
  constructor(
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** @throws NotReadable for a workbook that is none, as soon as its rows are asked for */
  of(id: string, shape: FileShape, ask?: Ask): Rows {
    return openTable(this.file(id, shape.bytes, ask), shape);
  }

  file(id: string, length: number, ask?: Ask): TableFile {
    return {
      length,
      range: (range) => this.files.range(id, range, ask),
      mostUnpacked: this.handbook.parameter('CU-15', 'largestUnpacked') * MEGABYTE,
    };
  }
}
