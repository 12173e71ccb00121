import { Day, Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { fileKinds, roleNames, type FileKind } from '@kefu/handbook';
import { NEVER } from '../domain/index.js';
import type { ExpiringRow, MissingRow } from '../store/find-papers.js';
import { AskedPart, TitlePart } from '../store/file-record.js';

class OfFileView {
  @Id() fileId!: string;
  @Text() number!: string;
  @Text() kind!: string;
  @Id() customerId!: string;
  @Id(optional) assetId?: string | undefined;
  @Id() entryId!: string;
  @Text() code!: string;
}

export class MissingDocumentView extends OfFileView {
  @Part(() => TitlePart) title!: TitlePart;
  /** Who owes it. */
  @OneOf(roleNames) owner!: string;
  /** How many copies have to come in yet. */
  @Int() copies!: number;
  @Instant(optional) dueAt?: string | undefined;
}

export class ExpiringDocumentView extends OfFileView {
  @Id() documentId!: string;
  @Day() expiresOn!: string;
}

export class TemplateView {
  @Text() code!: string;
  @Part(() => TitlePart) title!: TitlePart;
  @OneOf(fileKinds) kind!: FileKind;
  /** Only for assets of that category. */
  @Text(optional) category?: string | undefined;
  @Part(() => AskedPart, listOf()) documents!: AskedPart[];
}

export const missingViewOf = (row: MissingRow) => ({
  ...row,
  assetId: row.assetId ?? undefined,
  dueAt: row.dueAt === NEVER ? undefined : row.dueAt,
});

export const expiringViewOf = (row: ExpiringRow) => ({ ...row, assetId: row.assetId ?? undefined });
