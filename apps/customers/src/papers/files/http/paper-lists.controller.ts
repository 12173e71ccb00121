import { ownerOf, type Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import {
  Answers,
  AnyRole,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  ListOf,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { readers } from '../../../whole/access/index.js';
import { FindPapers } from '../store/find-papers.js';
import { askedViewOf } from './file-view.js';
import { ExpiringDocumentsRequest, MissingDocumentsRequest } from './find-requests.js';
import {
  ExpiringDocumentView,
  expiringViewOf,
  MissingDocumentView,
  missingViewOf,
  TemplateView,
} from './paper-views.js';

@Controller()
export class PaperListsController {
  constructor(
    private readonly finding: FindPapers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is missing and with whom: of one who owes, of a file, of a customer, or of all (CU-05). */
  @Roles(...readers)
  @Answers(PageOf(MissingDocumentView))
  @Get('missing-documents')
  async missing(@By() by: Actor, @Query() query: MissingDocumentsRequest) {
    const { cursor, limit, overdue, ...filter } = query;
    const rows = await this.finding.missing(
      { ...filter, dueBefore: overdue === undefined ? undefined : this.clock.now() },
      {
        regions: by.regions,
        after: decodeCursor(cursor, ['instant', 'id', 'id', 'text']),
        limit,
      },
    );
    return page(
      rows,
      limit,
      ({ dueAt, fileId, entryId, code }) => [dueAt, fileId, entryId, code],
      missingViewOf,
    );
  }

  /** What expires, the first first: policies to be renewed, licences to be asked for (CU-05). */
  @Roles(...readers)
  @Answers(PageOf(ExpiringDocumentView))
  @Get('expiring-documents')
  async expiring(@By() by: Actor, @Query() query: ExpiringDocumentsRequest) {
    const { cursor, limit, ...filter } = query;
    const today = this.handbook.calendar.localDate(this.clock.now());
    const rows = await this.finding.expiring(
      { ...filter, from: filter.from ?? today },
      { regions: by.regions, after: decodeCursor(cursor, ['day', 'id']), limit },
    );
    return page(
      rows,
      limit,
      ({ expiresOn, documentId }) => [expiresOn, documentId],
      expiringViewOf,
    );
  }

  /** The templates of this centre: what a file of which kind must hold, and who brings it (CU-05). */
  @AnyRole()
  @Answers(ListOf(TemplateView))
  @Get('document-templates')
  templates() {
    const templates = this.handbook.profile.documentTemplates ?? [];
    const items = templates.map((template) => ({
      code: template.code,
      title: template.title,
      kind: template.for,
      category: template.category,
      documents: template.documents.map((document) =>
        askedViewOf({ ...document, owner: ownerOf(template, document) }),
      ),
    }));
    return { items };
  }
}
