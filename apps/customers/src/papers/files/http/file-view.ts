import { Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { fileKinds, type FileKind } from '@kefu/handbook';
import type { Plain } from '../../../whole/request-formats/index.js';
import { fileStatuses, missingIn, type CustomerFile, type FileStatus } from '../domain/index.js';
import type { ListedFile } from '../store/find-files.js';
import {
  askedViewOf,
  AskedView,
  DocumentWaiverView,
  FileEntryView,
  KeptDocumentView,
  MissingInFileView,
} from './parts-of-a-file.js';

export class FileSummaryView {
  @Id() id!: string;
  @Text() number!: string;
  @OneOf(fileKinds) kind!: FileKind;
  @OneOf(fileStatuses) status!: FileStatus;
  @Id() customerId!: string;
  @Id(optional) assetId?: string | undefined;
  @Text(optional) templateCode?: string | undefined;
  @Instant() openedAt!: string;
  /** The bundle that it stands in (CU-07). */
  @Id(optional) bundleId?: string | undefined;
  /** How many of its documents are missing. */
  @Int() missingCount!: number;
  @Int() version!: number;
}

export class FileView extends FileSummaryView {
  @Part(() => AskedView, listOf()) asked!: AskedView[];
  @Part(() => FileEntryView, listOf()) entries!: FileEntryView[];
  @Part(() => KeptDocumentView, listOf()) documents!: KeptDocumentView[];
  @Part(() => DocumentWaiverView, listOf()) waivers!: DocumentWaiverView[];
  @Part(() => MissingInFileView, listOf()) missing!: MissingInFileView[];
}

export const fileViewOf = (file: CustomerFile, version: number): Plain<FileView> => {
  const missing = missingIn(file).map(({ entryId, document: { code, owner }, copies, dueAt }) => ({
    ...{ entryId, code, owner, copies, dueAt },
  }));
  return {
    id: file.id,
    number: file.number,
    kind: file.kind,
    status: file.status,
    customerId: file.customerId,
    assetId: file.assetId,
    templateCode: file.templateCode,
    openedAt: file.openedAt,
    bundleId: file.bundleId,
    missingCount: missing.length,
    version,
    asked: file.asked.map(askedViewOf),
    entries: file.entries.map(({ entryId, at, repairOrderId, reference, outcome }) => ({
      ...{ entryId, at, repairOrderId, reference, outcome },
    })),
    documents: file.documents.map((one) => ({
      ...{ documentId: one.documentId, entryId: one.entryId, code: one.code, form: one.form },
      ...{ copies: one.copies, receivedAt: one.receivedAt, receivedBy: one.receivedBy },
      ...{ expiresOn: one.expiresOn, reference: one.reference, voided: one.voided },
    })),
    waivers: file.waivers.map((one) => ({ ...one })),
    missing,
  };
};

export const summaryViewOf = ({ missing, ...row }: ListedFile): Plain<FileSummaryView> => ({
  ...row,
  assetId: row.assetId ?? undefined,
  templateCode: row.templateCode ?? undefined,
  bundleId: row.bundleId ?? undefined,
  missingCount: missing,
});
