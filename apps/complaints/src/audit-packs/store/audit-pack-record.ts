import { Int, listOf, optional, Text } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class PackedFileRecord implements domain.PackedFile {
  @Text() name!: string;
  @Int() bytes!: number;
  /** As `sha256sum` says it. */
  @Text() sha256!: string;
}

export class SealedHeadRecord implements domain.SealedHead {
  @Int() no!: number;
  /** What the seal says, as JSON. */
  @Text() body!: string;
  /** SHA-256 of the hash of the seal before, a line feed and the body. */
  @Text() hash!: string;
  /** Ed25519 over the hash, base64. */
  @Text() signature!: string;
}

@Entity('audit_pack')
export class AuditPackRecord extends AggregateRow implements domain.AuditPack {
  /** `AP00042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.auditPackStatuses) status!: domain.AuditPackStatus;
  /** First day on which its complaints were received. */
  @Shown.day() from!: string;
  /** The last day. */
  @Shown.day() to!: string;
  /** Regions of whoever asked for it; `*` is every region. */
  @Shown.texts() regions!: readonly string[];
  /** What the random sample follows from. */
  @Shown.text() seed!: string;
  @Shown.int() sampleSize!: number;
  @Shown.person() askedBy!: string;
  @Shown.instant() askedAt!: string;
  /** What it is for. */
  @Shown.text() purpose!: string;
  /** Complaints of the period. */
  @Shown.int() cases!: number;
  /** How many of them are in it by now. */
  @Shown.int() packed!: number;
  @Hidden('text', optional) lastReceivedAt?: string;
  @Hidden('uuid', optional) lastId?: string;
  @Shown.part(() => PackedFileRecord, listOf()) files!: readonly domain.PackedFile[];
  @Shown.instant(optional) madeAt?: string;
  /** Of `SHA256SUMS`, which holds the sums of all other files. */
  @Shown.text(optional) sha256?: string;
  @Shown.part(() => SealedHeadRecord, optional) seal?: domain.SealedHead;
  @Shown.person(optional) withdrawnBy?: string;
}
