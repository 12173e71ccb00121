import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { reportReaders, type ReportReader } from '../domain/index.js';

export interface Reader {
  readonly id: string;
  readonly role: ReportReader;
  readonly regions: readonly string[];
}

/** Everybody who may have to read a report, with the lowest of their roles. */
const everybody = `SELECT p.id::text AS id, p.region_ids AS regions, r.role, r.rank, p.number
  FROM staff_record p
  CROSS JOIN LATERAL (SELECT role, rank
    FROM unnest('{${reportReaders.join(',')}}'::text[]) WITH ORDINALITY AS all_roles (role, rank)
    WHERE role = ANY (p.roles) ORDER BY rank LIMIT 1) r
  WHERE p.active`;

/** Who has to read reports on causes (CP-14). */
@Injectable()
export class ReportReaders {
  constructor(private readonly database: Database) {}

  /** Every manager; where there is none, who is above them. */
  now(): Promise<Reader[]> {
    return this.database.query<Reader>(
      `SELECT id, role, regions FROM (${everybody}) e
       WHERE rank = (SELECT min(rank) FROM (${everybody}) lowest) ORDER BY number, id`,
    );
  }

  /** Who may see all of it, a manager before others. */
  async insteadOf(leaver: string, regions: readonly string[]): Promise<Reader | undefined> {
    const [found] = await this.database.query<Reader>(
      `SELECT id, role, regions FROM (${everybody}) e
       WHERE id <> $1 AND ('*' = ANY (regions) OR $2::text[] <@ regions)
       ORDER BY rank, number, id LIMIT 1`,
      [leaver, regions],
    );
    return found;
  }

  /** Unread reports of those who left, or may not see all of it any more. */
  async orphans(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT r.id FROM analysis_report r
       LEFT JOIN (${everybody}) e ON e.id = r.reader_id
       WHERE r.status = 'unread'
         AND (e.id IS NULL OR NOT ('*' = ANY (e.regions) OR r.regions <@ e.regions))
       ORDER BY r.id`,
    );
    return rows.map(({ id }) => id);
  }
}
