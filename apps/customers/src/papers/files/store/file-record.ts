import { Day, Flag, Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import {
  fileKinds,
  forms,
  roleNames,
  type DocumentForm,
  type FileKind,
  type Role,
} from '@kefu/handbook';
import type { Bilingual } from '@kefu/kernel';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  entryOutcomes,
  fileStatuses,
  type AskedDocument,
  type CustomerFile,
  type Entry,
  type EntryOutcome,
  type FileStatus,
  type KeptDocument,
  type Said,
  type Waiver,
} from '../domain/index.js';

export class TitlePart implements Bilingual {
  @Text() zh!: string;
  @Text() en!: string;
}

/** A document that the template asks for. */
export class AskedPart implements Omit<AskedDocument, 'due'> {
  @Text() code!: string;
  @Part(() => TitlePart) title!: TitlePart;
  @OneOf(forms) form!: DocumentForm;
  @Int() copies!: number;
  /** Who brings it. */
  @OneOf(roleNames) owner!: Role;
  /** Welcome, but the file is complete without it. */
  @Flag() optional!: boolean;
  /** It is taken in with the day on which it expires. */
  @Flag() expires!: boolean;
}

/** What somebody said of a step, and when. */
export class SaidPart implements Said {
  @Instant() at!: string;
  @Text() by!: string;
  @Text() reason!: string;
}

/** The sale, or one repair of many. */
export class EntryPart implements Omit<Entry, 'due'> {
  @Id() entryId!: string;
  /** When it was opened, or the receipt of the repair signed; what due times count from. */
  @Instant() at!: string;
  @Id(optional) repairOrderId?: string;
  /** The number of the repair order. */
  @Text(optional) reference?: string;
  /** How the repair ended, once it has. */
  @OneOf(entryOutcomes, optional) outcome?: EntryOutcome;
}

export class KeptDocumentPart implements Omit<KeptDocument, 'announcedAt'> {
  @Id() documentId!: string;
  @Id() entryId!: string;
  @Text() code!: string;
  @OneOf(forms) form!: DocumentForm;
  @Int() copies!: number;
  @Instant() receivedAt!: string;
  @Text() receivedBy!: string;
  /** The last day on which it holds: of a policy, a licence. */
  @Day(optional) expiresOn?: string;
  /** It has run out, and no longer counts (CU-05). */
  @Instant(optional) expiredAt?: string;
  /** Where it stands, or which scan it is. */
  @Text(optional) reference?: string;
  /** Entered wrongly: it no longer counts (G-03). */
  @Part(() => SaidPart, optional) voided?: Said;
}

export class WaiverPart extends SaidPart implements Waiver {
  @Id() entryId!: string;
  @Text() code!: string;
  /** It is required again. */
  @Part(() => SaidPart, optional) withdrawn?: Said;
}

/** As lists show it. */
export abstract class FileSummary extends AggregateRow {
  /** The customer's number, a letter for the kind, and which one of them it is. */
  @Shown.text() number!: string;
  @Shown.oneOf(fileKinds) kind!: FileKind;
  @Shown.oneOf(fileStatuses) status!: FileStatus;
  @Shown.id() customerId!: string;
  @Shown.id(optional) assetId?: string;
  @Shown.text(optional) templateCode?: string;
  @Shown.instant() openedAt!: string;
  /** The bundle that it stands in (CU-07). */
  @Shown.id(optional) bundleId?: string;
}

@Entity('file')
export class FileRecord extends FileSummary implements CustomerFile {
  /** As the template stood when the file was opened (CU-05). */
  @Shown.part(() => AskedPart, listOf()) asked!: readonly AskedDocument[];
  @Shown.part(() => EntryPart, listOf()) entries!: readonly Entry[];
  @Shown.part(() => KeptDocumentPart, listOf()) documents!: readonly KeptDocument[];
  @Shown.part(() => WaiverPart, listOf()) waivers!: readonly Waiver[];
}
