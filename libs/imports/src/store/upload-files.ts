import { newId, type Actor } from '@kefu/kernel';
import type { Platform, Stored, Transaction } from '@kefu/persistence';
import { PLATFORM, type SentFile } from '@kefu/service';
import { FormatDetector } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { uploadFile, type FileShape, type Import } from '../domain/index.js';
import { ImportFiles, type Ask } from './import-files.js';
import { Imports } from './imports.js';
import { ImportWork } from './import-work.js';
import { refuseFile, UnderstandFile } from './understand-file.js';

/** Takes a file in: as it comes onto the disk of the database, never into memory. */
@Injectable()
export class UploadFiles {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(UnderstandFile) private readonly understanding: UnderstandFile,
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
    if (bytes === 0) throw refuseFile('empty-file');
    const found = detector.found();
    if (typeof found === 'string') throw refuseFile(found);
    const ask: Ask = (sql, values) => tx.query(sql, values);
    return { ...(await this.understanding.of({ id, bytes, ask }, found)), bytes };
  }
}
