import type { Actor } from '@kefu/kernel';
import {
  Answers,
  AnswersFile,
  Asked,
  By,
  Creates,
  FileBody,
  ListOf,
  Lists,
  PageQuery,
  Roles,
  TakesFile,
  type SentFile,
} from '@kefu/service';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { mediaTypes } from '../domain/index.js';
import {
  EarlierOrders,
  EarlierOrderView,
  Evidences,
  FindRepairOrders,
  PictureRecord,
  RepairOrderWithCustomer,
} from '../store/index.js';
import { EvidenceQuery } from './requests.js';
import { field, readers } from './roles.js';
import { ShowOrders } from './show-orders.js';

/** What is brought to a visit, and what is brought back from it. */
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidences: Evidences,
    private readonly earlier: EarlierOrders,
    private readonly finding: FindRepairOrders,
    private readonly show: ShowOrders,
  ) {}

  /**
   * The open orders that whoever asks is sent to, or was told of, with how to reach the customers: all
   * that somebody on the road needs, at once. What is to be done first comes first.
   */
  @Lists('visits', RepairOrderWithCustomer, field)
  async visits(@By() by: Actor, @Query() range: PageQuery) {
    const found = await this.finding.visits(by, range);
    return {
      ...found,
      items: await Promise.all(found.items.map((one) => this.show.meet(by, one))),
    };
  }

  /**
   * Files a picture that was taken for the order: of a closed door (FR-05), of a signature or of a signed
   * paper (FR-12). The body is the picture itself, a whole JPEG or PNG of 4 MB at most; what it is, its
   * bytes say. An order that has ended takes none.
   */
  @TakesFile()
  @Creates('repair-orders/:id/evidence', PictureRecord, field)
  take(@Asked() asked: Asked, @Query() { kind }: EvidenceQuery, @FileBody() file: SentFile) {
    return this.evidences.take(asked, kind, file);
  }

  /** The pictures of an order, the newest first. */
  @Lists('repair-orders/:id/evidence', PictureRecord, readers)
  list(@Asked() asked: Asked, @Query() range: PageQuery) {
    return this.evidences.ofOrder(asked, range);
  }

  /** What was the matter with the same asset before, the latest first; at most ten. */
  @Roles(...readers)
  @Answers(ListOf(EarlierOrderView))
  @Get('repair-orders/:id/earlier')
  async before(@Asked() asked: Asked) {
    return { items: await this.earlier.of(asked) };
  }

  /** One picture. It is gone where its customer was erased (G-05). */
  @Roles(...field, 'archivist', 'director')
  @AnswersFile(...mediaTypes)
  @Header('Cache-Control', 'private, no-store')
  @Get('evidence/:id/picture')
  async picture(@Asked() asked: Asked) {
    const { of, bytes } = await this.evidences.picture(asked);
    const name = `${of.id}.${of.mediaType === 'image/png' ? 'png' : 'jpg'}`;
    // Shown by nothing but an image: whatever else a browser might make of it
    return new StreamableFile(bytes, {
      type: of.mediaType,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
