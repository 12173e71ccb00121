import type { Handbook } from '@kefu/handbook';
import { parseInstant, type Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, HANDBOOK, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { filers, readers, supervisors } from '../../../whole/access/index.js';
import { instantsOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { addEntry, requireKind } from '../domain/index.js';
import { Files } from '../store/files.js';
import { FindFiles } from '../store/find-files.js';
import { KeepFiles } from '../store/keep-files.js';
import { FileSummaryView, FileView, viewOf } from './file-view.js';
import { FindFilesRequest } from './find-requests.js';
import { AddEntryRequest, OpenFileRequest } from './requests.js';

@Controller()
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly keeping: KeepFiles,
    private readonly finding: FindFiles,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** A file of a customer's or of one of their assets, by hand; its number follows from theirs (CU-02). */
  @Creates('customers/:id/files', FileView, filers)
  async open(@By() by: Actor, @Param('id') customerId: string, @Body() body: OpenFileRequest) {
    const { since, kind, assetId, templateCode } = body;
    const at = since === undefined ? undefined : parseInstant(since);
    return viewOf(await this.keeping.open(by, { customerId, kind, assetId, templateCode, at }));
  }

  /** Search by many keys, alone or together, in the regions of who asks (CU-06). */
  @Lists('files', FileSummaryView, readers)
  find(@By() by: Actor, @Query() { openedFrom, openedTo, ...filter }: FindFilesRequest) {
    const [from, before] = instantsOf(openedFrom, openedTo, this.handbook.calendar.zone);
    return this.finding.find({ ...filter, from, before }, by.regions);
  }

  /** One file, with its documents and with what it lacks. */
  @Reads('files/:id', FileView, readers)
  async read(@Asked() { id, by }: Asked) {
    return viewOf(await this.files.seen(id, by));
  }

  /** A repair that field-repair knows nothing of, into the service file (CU-02). */
  @Changes('files/:id/add-entry', FileView, filers)
  async addEntry(@Asked() asked: Asked, @Body() { at, reference }: AddEntryRequest) {
    const changed = await this.keeping.change(asked, (file, context) => {
      requireKind(file, 'service');
      return addEntry(file, { at: parseInstant(at), reference }, context);
    });
    return viewOf(changed);
  }

  /** Opened in error (G-03); not while it is lent, or while papers are on their way into it. */
  @Changes('files/:id/void', FileView, supervisors)
  async void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return viewOf(await this.keeping.void(asked, reason));
  }
}
