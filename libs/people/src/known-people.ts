import { roles as titles, type Role } from '@kefu/handbook';
import { isId, refusedByRule, serves, type Actor, type Bilingual } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody as staff said last. */
export interface KnownPerson {
  readonly id: string;
  readonly number: string;
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
  readonly active: boolean;
}

/** What somebody must be whom a request names. */
export interface WantedPerson {
  /** The rule by which they are named. */
  readonly rule: string;
  /** JSON pointer to the field that names them. */
  readonly at: string;
  /** One of these; any where it is not given. */
  readonly roles?: readonly Role[];
  /** They must work on that region; on any where it is not given. */
  readonly regionId?: string | undefined;
  /** It is about the past: whoever left since may have done it. */
  readonly leftSince?: boolean;
}

/** ST-01: whom requests name by their id in staff. An id alone is nobody. */
@Injectable()
export class KnownPeople {
  constructor(@Inject(Database) private readonly database: Database) {}

  async find(id: string): Promise<KnownPerson | undefined> {
    return (await this.those([id])).get(id);
  }

  /** Those of them who are known, by their ids. */
  async those(ids: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
    const wanted = [...new Set(ids.filter(isId))];
    if (wanted.length === 0) return new Map();
    const rows = await this.database.query<KnownPerson>(
      `SELECT id, coalesce(number, '') AS number, roles, region_ids AS "regionIds", active
       FROM staff_record WHERE id = ANY ($1::uuid[])`,
      [wanted],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Numbers for a sheet or a page, each asked for once; nothing of who is not known: an id says nothing. */
  numbers(): (id: string | undefined) => Promise<string> {
    const known = new Map<string, string>();
    return async (id = '') => {
      const number = known.get(id) ?? (await this.those([id])).get(id)?.number ?? '';
      known.set(id, number);
      return number;
    };
  }

  /**
   * Somebody who works here, in one of the roles and in the region.
   * @throws Refusal (422) `unknown-person`, `person-of-another-role`, `person-of-another-region`
   */
  async require(id: string, wanted: WantedPerson): Promise<KnownPerson> {
    const { roles, regionId, leftSince = false } = wanted;
    const found = await this.find(id.toLowerCase());
    if (!found || !(found.active || leftSince)) throw unknown(wanted);
    if (roles && !roles.some((role) => found.roles.includes(role))) {
      throw ofAnotherRole(wanted, roles);
    }
    if (regionId !== undefined && !serves(found.regionIds, regionId)) throw ofAnotherRegion(wanted);
    return found;
  }
}

/** They as they would ask themselves: what they may see is decided as if they did. */
export const asActor = ({ id, roles, regionIds }: KnownPerson): Actor => ({
  ...{ id, roles },
  kind: roles.includes('service-account') ? 'service-account' : 'person',
  regions: regionIds,
});

const refused = (
  code: string,
  { rule, at }: Pick<WantedPerson, 'rule' | 'at'>,
  detail: Bilingual,
  extra = {},
) => refusedByRule(rule, code, detail, { errors: [{ pointer: at, code, detail }], extra });

const unknown = (wanted: WantedPerson) =>
  refused('unknown-person', wanted, {
    zh: '没有这位在职人员',
    en: 'Nobody of that id works here',
  });

const ofAnotherRole = (wanted: WantedPerson, roles: readonly Role[]) => {
  const names = (language: 'zh' | 'en') => roles.map((role) => titles[role][language]);
  const detail = {
    zh: `此人不担任：${names('zh').join('、')}`,
    en: `This person is none of: ${names('en').join(', ')}`,
  };
  return refused('person-of-another-role', wanted, detail, { roles });
};

/** @returns Refusal (422) for whoever works here, but not there */
export const ofAnotherRegion = (wanted: Pick<WantedPerson, 'rule' | 'at'>) =>
  refused('person-of-another-region', wanted, {
    zh: '此人不负责该区域',
    en: 'This person does not work on that region',
  });
