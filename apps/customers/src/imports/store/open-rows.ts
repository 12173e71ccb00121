import { Injectable, Inject } from '@nestjs/common';
import type { FileShape } from '../domain/index.js';
import { csvRows } from '../read/csv-rows.js';
import type { Rows } from '../read/row.js';
import { ImportFiles, type Ask } from './import-files.js';

/** The rows of an uploaded file, whatever its format. */
@Injectable()
export class OpenRows {
  constructor(@Inject(ImportFiles) private readonly files: ImportFiles) {}

  of(id: string, shape: FileShape, ask?: Ask): Rows {
    return csvRows(this.files.bytes(id, ask), shape);
  }
}
