import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type ChangeOptions,
  type DecisionContext,
  type Platform,
  type Stored,
  type Transaction,
} from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  missingIn,
  NEVER,
  personalFieldsOfFile,
  stillCounts,
  type CustomerFile,
} from '../domain/index.js';
import { FileRow } from './file-row.js';

interface World {
  readonly handbook: Handbook;
}

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
    AS r(document_id uuid, entry_id uuid, code text, expires_on date)
), gone AS (
  DELETE FROM expiring_document d WHERE file_id = $1
    AND NOT EXISTS (SELECT FROM now WHERE now.document_id = d.document_id)
)
INSERT INTO expiring_document (document_id, file_id, entry_id, code, expires_on)
SELECT document_id, $1, entry_id, code, expires_on FROM now ON CONFLICT DO NOTHING`;

/** Files, and the lists of what they lack and of what in them expires. */
@Injectable()
export class Files extends Aggregates<CustomerFile, World> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(HANDBOOK) handbook: Handbook,
  ) {
    super(
      shared,
      {
        name: 'file',
        entity: FileRow,
        personal: personalFields(({ customerId }) => customerId, personalFieldsOfFile),
      },
      { handbook },
    );
  }

  override create(
    by: Actor,
    decide: (context: DecisionContext & World) => Decision<CustomerFile>,
  ): Promise<Stored<CustomerFile>> {
    return this.shared.database.transaction(async (tx) => {
      const stored = await super.create(by, decide);
      this.follow(tx, stored.state);
      return stored;
    });
  }

  override change(
    id: string,
    by: Actor,
    decide: (state: CustomerFile, context: DecisionContext & World) => Decision<CustomerFile>,
    options: ChangeOptions = {},
  ): Promise<Stored<CustomerFile>> {
    return this.shared.database.transaction(async (tx) => {
      const stored = await super.change(id, by, decide, options);
      this.follow(tx, stored.state);
      return stored;
    });
  }

  private follow(tx: Transaction, file: CustomerFile): void {
    const missing = missingIn(file).map(({ entryId, document, copies, dueAt }) => ({
      entry_id: entryId,
      code: document.code,
      owner: document.owner,
      due_at: dueAt ?? NEVER,
      copies,
      title: document.title,
    }));
    const expiring = file.documents
      .filter((one) => one.expiresOn !== undefined && stillCounts(one) && file.status !== 'voided')
      .map(({ documentId, entryId, code, expiresOn }) => ({
        document_id: documentId,
        entry_id: entryId,
        code,
        expires_on: expiresOn,
      }));
    tx.enqueue({
      name: 'file-missing',
      text: keepMissing,
      values: [file.id, JSON.stringify(missing)],
    });
    tx.enqueue({
      name: 'file-expiring',
      text: keepExpiring,
      values: [file.id, JSON.stringify(expiring)],
    });
  }
}
