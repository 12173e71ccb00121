import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

/** That a picture was taken at the customer's, and which; the picture itself is fetched by its id. */
@Entity('evidence')
export class PictureRecord extends AggregateRow implements domain.FiledEvidence {
  @Shown.id() orderId!: string;
  /** `signature`: drawn by the customer on the glass (FR-12). */
  @Shown.oneOf(domain.evidenceKinds) kind!: domain.EvidenceKind;
  /** As its bytes say. */
  @Shown.oneOf(domain.mediaTypes) mediaType!: domain.MediaType;
  @Shown.int() bytes!: number;
  /** As `sha256sum` says it. */
  @Shown.text() sha256!: string;
  @Shown.person() takenBy!: string;
}
