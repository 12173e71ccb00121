import { fileKinds, type FileKind } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
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
  @IsUUID()
  id!: string;

  @IsString()
  number!: string;

  @IsIn(fileKinds)
  kind!: FileKind;

  @IsIn(fileStatuses)
  status!: FileStatus;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string | undefined;

  @IsOptional()
  @IsString()
  templateCode?: string | undefined;

  @IsString()
  openedAt!: string;

  /** The bundle that it stands in (CU-07). */
  @IsOptional()
  @IsUUID()
  bundleId?: string | undefined;

  /** How many of its documents are missing. */
  @IsInt()
  missingCount!: number;

  @IsInt()
  version!: number;
}

export class FileView extends FileSummaryView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AskedView)
  asked!: AskedView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FileEntryView)
  entries!: FileEntryView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KeptDocumentView)
  documents!: KeptDocumentView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DocumentWaiverView)
  waivers!: DocumentWaiverView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => MissingInFileView)
  missing!: MissingInFileView[];
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
