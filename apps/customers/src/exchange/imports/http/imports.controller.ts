import type { Actor } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import {
  answer,
  Answers,
  By,
  decodeCursor,
  FileBody,
  IfMatch,
  page,
  PageOf,
  Roles,
  TakesFile,
  type SentFile,
  type Versioned,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { importers } from '../../../whole/access/index.js';
import { ReasonRequest, type Plain } from '../../../whole/request-formats/index.js';
import type { Import } from '../domain/index.js';
import { ImportPreviews } from '../store/import-previews.js';
import { Imports } from '../store/imports.js';
import { ImportWork } from '../store/import-work.js';
import { ListImports } from '../store/list-imports.js';
import { MoveImports } from '../store/move-imports.js';
import { UploadFiles } from '../store/upload-files.js';
import {
  CheckFileRequest,
  ListImportsQuery,
  MapColumnsRequest,
  ReadAsRequest,
  RunFileRequest,
  UploadQuery,
} from './requests.js';
import { ImportView, viewOf } from './views.js';

@Controller('imports')
export class ImportsController {
  @Inject(ImportPreviews) private readonly previews!: ImportPreviews;

  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(UploadFiles) private readonly uploads: UploadFiles,
    @Inject(MoveImports) private readonly moves: MoveImports,
    @Inject(ListImports) private readonly lists: ListImports,
    @Inject(ImportWork) private readonly work: ImportWork,
  ) {}

  /**
   * Takes a file of customers in (CU-15): the body is the file itself. Its encoding, separator, sheet and
   * heading row are found out and shown with the first rows; the answer suggests which columns are which
   * fields.
   */
  @Roles(...importers)
  @TakesFile()
  @Answers(ImportView)
  @Post()
  async upload(@By() by: Actor, @Query() { name }: UploadQuery, @FileBody() file: SentFile) {
    return this.show(await this.uploads.take(by, file, name ?? '-'));
  }

  /** One's own, those of all for supervisors; the newest first. */
  @Roles(...importers)
  @Answers(PageOf(ImportView))
  @Get()
  async list(@By() by: Actor, @Query() { cursor, limit, status }: ListImportsQuery) {
    const rows = await this.lists.find(by, {
      status,
      after: decodeCursor(cursor, ['id'])?.[0],
      limit,
    });
    return page(
      rows,
      limit,
      ({ state }) => [state.id],
      ({ state, version, progress }) => viewOf(state, version, progress),
    );
  }

  /** With how far it has come. */
  @Roles(...importers)
  @Answers(ImportView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return this.show(await this.imports.seen(id, by));
  }

  /**
   * Says how the file is meant: its encoding, separator, sheet, heading row. What is chosen is no guess any
   * more, and the columns are read anew; without a choice, how it is understood is confirmed.
   */
  @Roles(...importers)
  @Answers(ImportView)
  @HttpCode(200)
  @Post(':id/read-as')
  readAs(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ReadAsRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.move(this.previews.readAs(id, by, body, ifVersion));
  }

  /** Says which column is which field: by rules, or by the name of a saved mapping. */
  @Roles(...importers)
  @Answers(ImportView)
  @HttpCode(200)
  @Post(':id/map')
  map(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: MapColumnsRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.move(this.moves.map(id, by, body, ifVersion));
  }

  /** The dry run: every row is read and looked up, none is filed. It goes on after the answer. */
  @Roles(...importers)
  @Answers(ImportView)
  @HttpCode(200)
  @Post(':id/check')
  check(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { duplicateReason }: CheckFileRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.move(this.moves.check(id, by, duplicateReason, ifVersion));
  }

  /** Files the rows. It goes on after the answer, whatever happens to the service. */
  @Roles(...importers)
  @Answers(ImportView)
  @HttpCode(200)
  @Post(':id/run')
  run(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { mode }: RunFileRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.move(this.moves.run(id, by, mode, ifVersion));
  }

  /** A run stops at once: all-or-nothing leaves nothing, skip-bad what it filed so far. */
  @Roles(...importers)
  @Answers(ImportView)
  @HttpCode(200)
  @Post(':id/cancel')
  cancel(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.move(this.moves.cancel(id, by, reason, ifVersion));
  }

  private async move(stored: Promise<Stored<Import>>): Promise<Versioned<Plain<ImportView>>> {
    return this.show(await stored);
  }

  private async show(stored: Stored<Import>): Promise<Versioned<Plain<ImportView>>> {
    const progress = await this.work.of(stored.state.id);
    if (!progress) throw new Error('an import has no work');
    const preview = await this.previews.of(stored.state);
    return answer(stored, (file, version) => viewOf(file, version, progress, preview));
  }
}
