import type { Role } from '@kefu/handbook';
import { conflict } from '@kefu/kernel';
import { Database, type Transaction } from '@kefu/persistence';
import { decodeCursor, page, type Page, type PageQuery } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Person, PersonStatus, Standing } from '../domain/index.js';

const columns = `p.id, p.number, p.name, p.phone, p.roles, p.region_ids AS "regionIds",
  p.team_id AS "teamId", p.grade_track AS "gradeTrack", p.status, p.appointed_at AS "appointedAt",
  p.dismissed_at AS "dismissedAt", p.credentials_changed_at AS "credentialsChangedAt", p.version`;

export interface PeopleFilter extends Pick<PageQuery, 'cursor' | 'limit'> {
  readonly role?: Role;
  readonly region?: string;
  readonly team?: string;
  readonly status?: PersonStatus;
  readonly q?: string;
}

export type PersonFound = Person & { readonly version: number };

@Injectable()
export class ReadPeople {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By staff number. Who serves every region is in each region's list. */
  async list(filter: PeopleFilter): Promise<Page<PersonFound>> {
    const after = decodeCursor(filter.cursor, ['text']);
    const rows = await this.database.query<PersonFound>(
      `SELECT ${columns} FROM person p
       WHERE ($1::text IS NULL OR p.number > $1)
         AND ($2::text IS NULL OR p.roles @> to_jsonb($2::text))
         AND ($3::text IS NULL OR p.region_ids @> to_jsonb($3::text) OR p.region_ids @> '["*"]')
         AND ($4::uuid IS NULL OR p.team_id = $4)
         AND ($5::text IS NULL OR p.status = $5)
         AND ($6::text IS NULL OR position($6 IN lower(p.name)) > 0
              OR position(upper($6) IN p.number) > 0)
       ORDER BY p.number LIMIT $7`,
      [
        after?.[0] ?? null,
        filter.role ?? null,
        filter.region ?? null,
        filter.team ?? null,
        filter.status ?? null,
        filter.q?.toLowerCase() ?? null,
        filter.limit + 1,
      ],
    );
    return page(rows.map(withoutNulls), filter.limit, ({ number }) => [number]);
  }

  async byId(id: string): Promise<PersonFound | undefined> {
    return this.one('p.id = $1', id);
  }

  async byNumber(number: string): Promise<PersonFound | undefined> {
    return this.one('p.number = $1', number.toUpperCase());
  }

  /** @throws Refusal `number-taken` */
  async refuseTaken(number: string): Promise<void> {
    if ((await this.byNumber(number)) === undefined) return;
    throw conflict(
      'number-taken',
      { zh: '工号已被使用', en: 'The staff number is taken' },
      { rule: 'ST-01' },
    );
  }

  async standingOf(id: string): Promise<Standing> {
    const [row] = await this.database.query<{
      regionId: string | null;
      leads: boolean;
      otherManagers: number;
      otherAdmins: number;
    }>(
      `SELECT t.region_id AS "regionId", coalesce(t.lead_id = p.id, false) AS leads,
         (SELECT count(*)::int FROM person o WHERE o.id <> p.id AND o.status = 'active'
            AND o.roles @> '["manager"]') AS "otherManagers",
         (SELECT count(*)::int FROM person o WHERE o.id <> p.id AND o.status = 'active'
            AND o.roles @> '["admin"]') AS "otherAdmins"
       FROM person p LEFT JOIN team t ON t.id = p.team_id WHERE p.id = $1`,
      [id],
    );
    if (!row) return { otherManagers: 0, otherAdmins: 0 };
    const { regionId, leads, otherManagers, otherAdmins } = row;
    return {
      otherManagers,
      otherAdmins,
      ...(regionId === null ? {} : { team: { regionId, leads } }),
    };
  }

  async openRegions(): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT code FROM region WHERE status = 'open'`,
    );
    return new Set(rows.map(({ code }) => code));
  }

  /**
   * What others' records say must not change under a decision that rests on it (the last manager, who
   * is in which team): such decisions are rare, and take turns.
   */
  inTurn<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('kefu:staff:standing'))`);
      return work(tx);
    });
  }

  private async one(where: string, value: string): Promise<PersonFound | undefined> {
    const rows = await this.database.query<PersonFound>(
      `SELECT ${columns} FROM person p WHERE ${where}`,
      [value],
    );
    return rows[0] && withoutNulls(rows[0]);
  }
}

const withoutNulls = (row: PersonFound): PersonFound =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as PersonFound;
