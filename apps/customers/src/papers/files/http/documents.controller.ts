import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { filers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { receiveDocuments, voidDocument, waiveDocument, withdrawWaiver } from '../domain/index.js';
import { KeepFiles } from '../store/keep-files.js';
import { FileView, fileViewOf } from './file-view.js';
import { ReceiveDocumentsRequest, DocumentWaiverRequest } from './requests.js';

@Controller('files/:id')
export class DocumentsController {
  constructor(@Inject(KeepFiles) private readonly files: KeepFiles) {}

  /** Papers came in, one or a folder of them; the file is complete when none is missing (CU-05). */
  @Roles(...filers)
  @Answers(FileView)
  @HttpCode(200)
  @Post('receive-documents')
  receive(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { documents }: ReceiveDocumentsRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(by, id, ifVersion, (file, context) =>
      receiveDocuments(file, documents, context),
    );
  }

  /** A document was entered wrongly; it stays on record and no longer counts (G-03). */
  @Roles(...filers)
  @Answers(FileView)
  @HttpCode(200)
  @Post('documents/:documentId/void')
  void(
    @By() by: Actor,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(by, id, ifVersion, (file, context) =>
      voidDocument(file, { documentId, reason }, context),
    );
  }

  /** A missing document need not come in, for a reason (CU-05). */
  @Roles(...supervisors)
  @Answers(FileView)
  @HttpCode(200)
  @Post('waive-document')
  waive(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() which: DocumentWaiverRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(by, id, ifVersion, (file, context) => waiveDocument(file, which, context));
  }

  /** It is required again. */
  @Roles(...supervisors)
  @Answers(FileView)
  @HttpCode(200)
  @Post('withdraw-waiver')
  withdraw(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() which: DocumentWaiverRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(by, id, ifVersion, (file, context) => withdrawWaiver(file, which, context));
  }

  private async change(
    by: Actor,
    id: string,
    ifVersion: number | undefined,
    decide: Parameters<KeepFiles['change']>[2],
  ) {
    return answer(await this.files.change(id, by, decide, ifVersion), fileViewOf);
  }
}
