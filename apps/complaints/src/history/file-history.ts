import type { Filed, Importer, Job, RowProblem, Rows, Sound } from '@kefu/imports';
import { newId } from '@kefu/kernel';
import { Database, type Transaction } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { readHistory, type HistoryRow } from './history-row.js';

const onRecord = {
  code: 'on-record-already',
  detail: {
    zh: '该编号已在档，未重复导入',
    en: 'That number is on record already; it was not filed twice',
  },
};

type SoundRow = Sound<HistoryRow>;

const problemOf = ({ rows }: SoundRow): RowProblem => ({ row: rows[0].row, ...onRecord });

/** Keeps complaints of earlier systems, each once, however often its file comes. */
@Injectable()
export class FileHistory implements Importer<HistoryRow, Job> {
  constructor(private readonly database: Database) {}

  ground(job: Job): Promise<Job> {
    return Promise.resolve(job);
  }

  examine(rows: Rows, job: Job) {
    return readHistory(rows, job);
  }

  async lookUp(tx: Transaction, all: readonly SoundRow[]): Promise<RowProblem[]> {
    const found = await tx.query<{ externalId: string }>(
      'SELECT external_id AS "externalId" FROM history WHERE external_id = ANY ($1::text[])',
      [all.map(({ item }) => item.externalId)],
    );
    const known = new Set(found.map(({ externalId }) => externalId));
    return all.filter(({ item }) => known.has(item.externalId)).map(problemOf);
  }

  async file(all: readonly SoundRow[]): Promise<Filed[]> {
    const rows = all.map(({ item }) => Object.assign({ id: newId() }, item));
    const filed = await this.database.query<{ id: string }>(
      `INSERT INTO history (id, external_id, opened_on, closed_on, type, descriptor, area, region_id)
       SELECT id, "externalId", "openedOn", "closedOn", type, descriptor, area, "regionId"
       FROM json_to_recordset($1) AS row (id uuid, "externalId" text, "openedOn" date,
         "closedOn" date, type text, descriptor text, area text, "regionId" text)
       ON CONFLICT (external_id) DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    const ids = new Set(filed.map(({ id }) => id));
    return all.map((one, at) =>
      ids.has(rows[at]?.id ?? '') ? { records: 1 } : { problems: [problemOf(one)] },
    );
  }
}
