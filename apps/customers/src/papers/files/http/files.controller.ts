import type { Handbook } from '@kefu/handbook';
import { instantAt, parseInstant, plusDays, type Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { filers, readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { addEntry, requireKind, voidFile } from '../domain/index.js';
import { FindFiles } from '../store/find-files.js';
import { KeepFiles } from '../store/keep-files.js';
import { FileSummaryView, FileView, fileViewOf, summaryViewOf } from './file-view.js';
import { FindFilesRequest } from './find-requests.js';
import { AddEntryRequest, OpenFileRequest } from './requests.js';

@Controller()
export class FilesController {
  constructor(
    @Inject(KeepFiles) private readonly files: KeepFiles,
    @Inject(FindFiles) private readonly finding: FindFiles,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** A file of the customer's, or of one of his assets, by hand; its number follows from his (CU-02). */
  @Roles(...filers)
  @Answers(FileView)
  @Post('customers/:id/files')
  async open(@By() by: Actor, @Param('id') customerId: string, @Body() body: OpenFileRequest) {
    const { since, kind, assetId, templateCode } = body;
    const at = since === undefined ? undefined : parseInstant(since);
    const wanted = { customerId, kind, assetId, templateCode, at };
    return answer(await this.files.open(by, wanted), fileViewOf);
  }

  /** Search by many keys, alone or together, in the regions of who asks (CU-06). */
  @Roles(...readers)
  @Answers(PageOf(FileSummaryView))
  @Get('files')
  async find(@By() by: Actor, @Query() query: FindFilesRequest) {
    const { cursor, limit, openedFrom, openedTo, ...filter } = query;
    const { zone } = this.handbook.calendar;
    const rows = await this.finding.find(
      {
        ...filter,
        from: openedFrom === undefined ? undefined : instantAt(openedFrom, '00:00', zone),
        before:
          openedTo === undefined ? undefined : instantAt(plusDays(openedTo, 1), '00:00', zone),
      },
      { regions: by.regions, after: decodeCursor(cursor, ['id'])?.[0], limit },
    );
    return page(rows, limit, ({ id }) => [id], summaryViewOf);
  }

  /** One file, with its papers and entries. */
  @Roles(...readers)
  @Answers(FileView)
  @Get('files/:id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.files.seen(id, by), fileViewOf);
  }

  /** A repair that field-repair knows nothing of, into the service file (CU-02). */
  @Roles(...filers)
  @Answers(FileView)
  @HttpCode(200)
  @Post('files/:id/add-entry')
  async addEntry(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { at, reference }: AddEntryRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const changed = await this.files.change(
      id,
      by,
      (file, context) => {
        requireKind(file, 'service');
        return addEntry(file, { at: parseInstant(at), reference }, context);
      },
      ifVersion,
    );
    return answer(changed, fileViewOf);
  }

  /** Opened in error (G-03). */
  @Roles(...supervisors)
  @Answers(FileView)
  @HttpCode(200)
  @Post('files/:id/void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const voided = await this.files.change(id, by, (file) => voidFile(file, reason), ifVersion);
    return answer(voided, fileViewOf);
  }
}
