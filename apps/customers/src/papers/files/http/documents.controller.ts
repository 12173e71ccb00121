import { Asked, Changes } from '@kefu/service';
import { Body, Controller, Param } from '@nestjs/common';
import { filers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { receiveDocuments, voidDocument, waiveDocument, withdrawWaiver } from '../domain/index.js';
import { KeepFiles } from '../store/keep-files.js';
import { FileView, viewOf } from './file-view.js';
import { DocumentWaiverRequest, ReceiveDocumentsRequest } from './requests.js';

@Controller('files/:id')
export class DocumentsController {
  constructor(private readonly files: KeepFiles) {}

  /** Papers came in, one or a folder of them; the file is complete when none is missing (CU-05). */
  @Changes('receive-documents', FileView, filers)
  receive(@Asked() asked: Asked, @Body() { documents }: ReceiveDocumentsRequest) {
    return this.change(asked, (file, context) => receiveDocuments(file, documents, context));
  }

  /** A document was entered wrongly; it stays on record and no longer counts (G-03). */
  @Changes('documents/:documentId/void', FileView, filers)
  void(
    @Asked() asked: Asked,
    @Param('documentId') documentId: string,
    @Body() { reason }: ReasonRequest,
  ) {
    const which = { documentId, reason };
    return this.change(asked, (file, context) => voidDocument(file, which, context));
  }

  /** A missing document need not come in, for a reason (CU-05). */
  @Changes('waive-document', FileView, supervisors)
  waive(@Asked() asked: Asked, @Body() which: DocumentWaiverRequest) {
    return this.change(asked, (file, context) => waiveDocument(file, which, context));
  }

  /** It is required again. */
  @Changes('withdraw-waiver', FileView, supervisors)
  withdraw(@Asked() asked: Asked, @Body() which: DocumentWaiverRequest) {
    return this.change(asked, (file, context) => withdrawWaiver(file, which, context));
  }

  private async change(asked: Asked, decide: Parameters<KeepFiles['change']>[1]) {
    return viewOf(await this.files.change(asked, decide));
  }
}
