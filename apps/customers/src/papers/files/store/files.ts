import type { Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  forgetFile,
  missingIn,
  NEVER,
  personalFieldsOfFile,
  type CustomerFile,
} from '../domain/index.js';
import { FileRecord } from './file-record.js';
import { PaperOwners } from './paper-owners.js';

const keepMissing = `WITH now AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb)
    AS r(entry_id uuid, code text, owner text, due_at timestamptz, copies int, title jsonb)
), gone AS (
  DELETE FROM missing_document m WHERE file_id = $1
    AND NOT EXISTS (SELECT FROM now WHERE now.entry_id = m.entry_id AND now.code = m.code)
)
INSERT INTO missing_document (file_id, entry_id, code, owner, due_at, copies, title)
SELECT $1, entry_id, code, owner, due_at, copies, title FROM now
ON CONFLICT (file_id, entry_id, code) DO UPDATE SET copies = excluded.copies`;

const keepExpiring = `WITH now AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb)
    AS r("documentId" uuid, "entryId" uuid, code text, "expiresOn" date)
), gone AS (
  DELETE FROM expiring_document d WHERE file_id = $1
    AND NOT EXISTS (SELECT FROM now WHERE now."documentId" = d.document_id)
)
INSERT INTO expiring_document (document_id, file_id, entry_id, code, expires_on)
SELECT "documentId", $1, "entryId", code, "expiresOn" FROM now ON CONFLICT DO NOTHING`;

/** Files, and the lists of what they lack and of what in them expires. */
@Injectable()
export class Files extends aggregatesOf<CustomerFile>({
  name: 'file',
  entity: FileRecord,
  personal: personalFields(
    ({ customerId }) => customerId,
    personalFieldsOfFile,
    (file) => forgetFile(file, '').next,
  ),
}) {
  @Inject(PaperOwners) private readonly owners!: PaperOwners;

  /** Who may see whose papers they are. */
  override covers(by: Actor, file: CustomerFile): Promise<boolean> {
    return this.owners.covers(by, file);
  }

  protected override saved(tx: Transaction, all: readonly Saved<CustomerFile>[]): void {
    for (const { after } of all) {
      const lists = [
        { name: 'file-missing', text: keepMissing, rows: missingRowsOf(after) },
        { name: 'file-expiring', text: keepExpiring, rows: expiringIn(after) },
      ];
      for (const { name, text, rows } of lists) {
        tx.enqueue({ name, text, values: [after.id, JSON.stringify(rows)] });
      }
    }
  }
}

const missingRowsOf = (file: CustomerFile) =>
  missingIn(file).map(({ entryId, document: { code, owner, title }, copies, dueAt }) => ({
    ...{ entry_id: entryId, code, owner, title, copies, due_at: dueAt ?? NEVER },
  }));

const expiringIn = ({ documents, status }: CustomerFile) =>
  documents
    .filter((one) => one.expiresOn !== undefined && one.voided === undefined && status !== 'voided')
    .map(({ documentId, entryId, code, expiresOn }) => ({ documentId, entryId, code, expiresOn }));
