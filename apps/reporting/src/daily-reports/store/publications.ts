import type { Instant, LocalDate } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import {
  dayRows,
  readSection,
  rowColumns,
  type DayBounds,
  type DayOrMonth,
  type Month,
  type Section,
  type WayOfCounting,
} from '../../figures/index.js';

/** What was published of a day or a month under one number. */
export interface Publication {
  /** `2026-11-30`, or `2026-11` of a month. */
  readonly date: string;
  readonly number: number;
  readonly cutOffAt: Instant;
  /** Figures whose value differs from the number before. */
  readonly changed: readonly string[];
  /** How its figures were made. */
  readonly way: WayOfCounting;
}

export interface PublicationWithData extends Publication {
  readonly data: Section;
}

/** All that is kept of it. */
export interface KeptPublication extends PublicationWithData {
  readonly wording: object;
}

const columns = `date, number, cut_off_at AS "cutOffAt", changed, way`;

/** What was published, which never changes. */
@Injectable()
export class Publications {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All numbers of a day or a month, the first one first. */
  ofDay(date: DayOrMonth): Promise<Publication[]> {
    return this.database.query(
      `SELECT ${columns} FROM publication WHERE date = $1 ORDER BY number`,
      [date],
    );
  }

  async one({ date, number }: Pick<Publication, 'date' | 'number'>): Promise<PublicationWithData> {
    const [row] = await this.database.query<PublicationWithData>(
      `SELECT ${columns}, data FROM publication WHERE date = $1 AND number = $2`,
      [date, number],
    );
    if (!row) throw new Error(`${date} was not published under ${number}`);
    return row;
  }

  async latest(date: DayOrMonth): Promise<PublicationWithData | undefined> {
    const [row] = await this.database.query<PublicationWithData>(
      `SELECT ${columns}, data FROM publication WHERE date = $1 ORDER BY number DESC LIMIT 1`,
      [date],
    );
    return row;
  }

  /** The present numbers of the days from … to, the latest day first. */
  days(from: LocalDate, to: LocalDate, limit: number): Promise<Publication[]> {
    return this.list('length(date) = 10 AND date >= $1 AND date <= $2', [from, to, limit]);
  }

  /** The present numbers of the months before that one, the latest first. */
  months(before: Month, limit: number): Promise<Publication[]> {
    return this.list('length(date) = 7 AND date < $1', [before, limit]);
  }

  lastDay(): Promise<LocalDate | undefined> {
    return this.last(10);
  }

  lastMonth(): Promise<Month | undefined> {
    return this.last(7);
  }

  private list(where: string, values: readonly unknown[]): Promise<Publication[]> {
    return this.database.query(
      `SELECT DISTINCT ON (date) ${columns} FROM publication WHERE ${where}
       ORDER BY date DESC, number DESC LIMIT $${values.length}`,
      [...values],
    );
  }

  private async last(letters: number): Promise<string | undefined> {
    const [row] = await this.database.query<{ last: string | null }>(
      'SELECT max(date) AS last FROM publication WHERE length(date) = $1',
      [letters],
    );
    return row?.last ?? undefined;
  }

  /**
   * Keeps the day's records as they stand now, in one statement, and gives the figures that they make.
   */
  async keep(day: DayBounds, number: number): Promise<Section> {
    const [rows, values] = dayRows(day);
    await this.database.query(
      `INSERT INTO publication_row (date, number, ${rowColumns})
       SELECT $3, $4, ${rowColumns} FROM (${rows}) AS day`,
      [...values, day.date, number],
    );
    return readSection(this.database, { ...day, number });
  }

  async add(kept: KeptPublication): Promise<void> {
    const { date, number, cutOffAt, changed, data, wording, way } = kept;
    await this.database.query(
      `INSERT INTO publication (date, number, cut_off_at, data, changed, wording, way)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [date, number, cutOffAt, JSON.stringify(data), changed, JSON.stringify(wording), way],
    );
  }
}
