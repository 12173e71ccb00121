import { Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { roleNames, type Role } from '@kefu/handbook';
import type { Stored } from '@kefu/persistence';
import { missingIn, type AskedDocument, type CustomerFile } from '../domain/index.js';
import { FileRecord, FileSummary } from '../store/file-record.js';

export class MissingInFileView {
  @Id() entryId!: string;
  @Text() code!: string;
  /** Who owes it. */
  @OneOf(roleNames) owner!: Role;
  /** How many copies have to come in yet. */
  @Int() copies!: number;
  @Instant(optional) dueAt?: string | undefined;
}

export class FileSummaryView extends FileSummary {
  /** How many of its documents are missing. */
  @Int() missingCount!: number;
}

export class FileView extends FileRecord {
  /** How many of its documents are missing. */
  @Int() missingCount!: number;
  @Part(() => MissingInFileView, listOf()) missing!: MissingInFileView[];
}

export const askedViewOf = ({ due: _limit, ...document }: AskedDocument) => ({
  ...document,
  optional: document.optional ?? false,
  expires: document.expires ?? false,
});

/** A file with what it lacks. */
export const viewOf = ({ state, version }: Stored<CustomerFile>) => {
  const missing = missingIn(state).map(({ document: { code, owner }, ...one }) => ({
    ...{ ...one, code, owner },
  }));
  const asked = state.asked.map(askedViewOf);
  return { state: { ...state, asked, missing, missingCount: missing.length }, version };
};
