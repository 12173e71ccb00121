import type { Actor } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import {
  Asked,
  By,
  Changes,
  Creates,
  FileBody,
  Lists,
  Reads,
  ReasonRequest,
  TakesFile,
  type SentFile,
} from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import type { Import } from '../domain/index.js';
import { ImportPreviews } from '../store/import-previews.js';
import { Imports } from '../store/imports.js';
import { MoveImports } from '../store/move-imports.js';
import { ShowImports } from '../store/show-imports.js';
import { UploadFiles } from '../store/upload-files.js';
import {
  CheckFileRequest,
  ListImportsQuery,
  MapColumnsRequest,
  ReadAsRequest,
  RunFileRequest,
  UploadQuery,
} from './requests.js';
import { ImportView } from './views.js';

/** The service that imports says by whom: by a class of its own that extends this one. */
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(UploadFiles) private readonly uploads: UploadFiles,
    @Inject(MoveImports) private readonly moves: MoveImports,
    @Inject(ImportPreviews) private readonly previews: ImportPreviews,
    @Inject(ShowImports) private readonly shows: ShowImports,
  ) {}

  /**
   * Takes a file in (CU-15): the body is the file itself. Its encoding, separator, sheet and heading row
   * are found out and shown with the first rows; the answer suggests which columns are which fields.
   */
  @TakesFile()
  @Creates('', ImportView, 'class')
  async upload(@By() by: Actor, @Query() { name }: UploadQuery, @FileBody() file: SentFile) {
    return this.show(this.uploads.take(by, file, name ?? '-'));
  }

  /** One's own, those of all for supervisors; the newest first. */
  @Lists('', ImportView, 'class')
  list(@By() by: Actor, @Query() { status, cursor, limit }: ListImportsQuery) {
    return this.shows.list(by, { status, cursor, limit });
  }

  /** With how far it has come. */
  @Reads(':id', ImportView, 'class')
  read(@Asked() { id, by }: Asked) {
    return this.show(this.imports.seen(id, by));
  }

  /**
   * Says how the file is meant: its encoding, separator, sheet, heading row. What is chosen is no guess any
   * more, and the columns are read anew; without a choice, how it is understood is confirmed.
   */
  @Changes(':id/read-as', ImportView, 'class')
  readAs(@Asked() asked: Asked, @Body() body: ReadAsRequest) {
    return this.show(this.previews.readAs(asked, body));
  }

  /** Says which column is which field: by rules, or by the name of a saved mapping. */
  @Changes(':id/map', ImportView, 'class')
  map(@Asked() asked: Asked, @Body() body: MapColumnsRequest) {
    return this.show(this.moves.map(asked, body));
  }

  /** The dry run: every row is read and looked up, none is filed. It goes on after the answer. */
  @Changes(':id/check', ImportView, 'class')
  check(@Asked() asked: Asked, @Body() { duplicateReason }: CheckFileRequest) {
    return this.show(this.moves.check(asked, duplicateReason));
  }

  /** Files the rows. It goes on after the answer, whatever happens to the service. */
  @Changes(':id/run', ImportView, 'class')
  run(@Asked() asked: Asked, @Body() { mode }: RunFileRequest) {
    return this.show(this.moves.run(asked, mode));
  }

  /** A run stops at once: all-or-nothing leaves nothing, skip-bad what it filed so far. */
  @Changes(':id/cancel', ImportView, 'class')
  cancel(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.show(this.moves.cancel(asked, reason));
  }

  private async show(stored: Promise<Stored<Import>>) {
    return this.shows.whole(await stored);
  }
}
