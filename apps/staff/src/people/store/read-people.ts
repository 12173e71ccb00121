import type { Role } from '@kefu/handbook';
import { conflict, isId, unauthenticated, type Actor } from '@kefu/kernel';
import {
  Conditions,
  containing,
  Database,
  oneAtATime,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Person, PersonStatus, Standing } from '../domain/index.js';
import { People } from './people.js';

export interface PeopleFilter extends Range {
  readonly role?: Role;
  readonly region?: string;
  readonly team?: string;
  readonly status?: PersonStatus;
  readonly q?: string;
}

@Injectable()
export class ReadPeople {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** By staff number. Who serves every region is in each region's list. */
  list({ role, region, team, status, q, ...range }: PeopleFilter): Promise<Page<Stored<Person>>> {
    const where = new Conditions()
      .add('p.roles @> to_jsonb(?::text)', role)
      .add(`(p.region_ids @> to_jsonb(?::text) OR p.region_ids @> '["*"]')`, region)
      .equal('p', { teamId: team, status })
      .add('(lower(p.name) LIKE lower(?) OR p.number LIKE upper(?))', containing(q));
    return this.people.listed({ as: 'p', where, by: ['number'], range });
  }

  /** By id or staff number, as programs name whom they sign in as. */
  async byReference(reference: string): Promise<Person | undefined> {
    return isId(reference)
      ? (await this.people.find(reference))?.state
      : this.byNumber(reference.slice(0, 32));
  }

  async byNumber(number: string): Promise<Person | undefined> {
    const where = new Conditions().equal('p', { number: number.toUpperCase() });
    const found = await this.people.listed({ as: 'p', where, by: ['number'], range: { limit: 1 } });
    return found.items[0]?.state;
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

  /**
   * Who asks, as their record has them now: for ten minutes a token says what its owner may not do any
   * more. Whoever signs in somewhere else may have no record here.
   * @throws Refusal `token-invalid`
   */
  async asTheyAre(by: Actor): Promise<Actor> {
    const found = isId(by.id) ? await this.people.find(by.id) : undefined;
    if (!found) return by;
    const { status, roles, regionIds } = found.state;
    if (status === 'active') return { ...by, roles, regions: regionIds };
    throw unauthenticated('token-invalid', { zh: '登录已结束', en: 'This sign-in has ended' });
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
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'changing who works where');
      return work();
    });
  }
}
