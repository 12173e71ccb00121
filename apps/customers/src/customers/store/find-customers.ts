import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { normalisePhone, phoneKey, serialKey } from '../../identity/index.js';
import type { Customer } from '../domain/index.js';

export interface CustomerFilter {
  readonly number?: string | undefined;
  /** Part of a name; of Latin letters alone also the initials of its pinyin. */
  readonly name?: string | undefined;
  /** A whole number, or its last digits. */
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly organisationCode?: string | undefined;
  /** Of one of his assets, from its beginning. */
  readonly serial?: string | undefined;
  readonly plate?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly regionCode?: string | undefined;
  readonly stage?: string | undefined;
  readonly tier?: string | undefined;
  readonly kind?: string | undefined;
  readonly tag?: string | undefined;
  readonly status: string;
}

export interface CustomerRange {
  readonly regions: readonly string[];
  readonly after: number | undefined;
  readonly newestFirst: boolean;
  readonly limit: number;
}

export type ListedCustomer = Customer & { readonly version: number };

const columns = `c.id, c.kind, c.filed_no AS "filedNo", c.number, c.status, c.name, c.initials,
  c.id_number AS "idNumber", c.organisation_code AS "organisationCode", c.birthday, c.phones,
  c.address, c.external_ref AS "externalRef", c.customer_since AS "customerSince",
  c.region_code AS "regionCode", c.stage, c.tier, c.tags, c.contacts, c.version`;

const literally = (text: string): string => text.replace(/[\\%_]/gu, '\\$&');

/** Collects conditions with their values; `?` stands for the value. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #all: string[] = [];

  add(sql: string, value: unknown): void {
    if (value === undefined) return;
    this.values.push(value);
    this.#all.push(sql.replaceAll('?', `$${this.values.length}`));
  }

  toString(): string {
    return this.#all.join(' AND ');
  }
}

/** Retrieval by many keys, alone or together (CU-06), within the asker's regions. */
@Injectable()
export class FindCustomers {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One more than the limit, where there are more. */
  find(filter: CustomerFilter, range: CustomerRange): Promise<ListedCustomer[]> {
    const where = conditionsOf(filter);
    if (!range.regions.includes('*')) where.add('c.region_code = ANY(?::text[])', range.regions);
    where.add(range.newestFirst ? 'c.filed_no < ?' : 'c.filed_no > ?', range.after);
    return this.database
      .query<ListedCustomer>(
        `SELECT ${columns} FROM customer c WHERE ${String(where)}
       ORDER BY c.filed_no ${range.newestFirst ? 'DESC' : 'ASC'} LIMIT ${range.limit + 1}`,
        where.values,
      )
      .then((rows) => rows.map(withoutNulls));
  }
}

const conditionsOf = (filter: CustomerFilter): Conditions => {
  const where = new Conditions();
  where.add('c.status = ?', filter.status);
  where.add('c.number = ?', filter.number?.trim().toUpperCase());
  where.add('c.external_ref = ?', filter.externalRef?.normalize('NFC').trim());
  where.add('c.region_code = ?', filter.regionCode);
  where.add('c.stage = ?', filter.stage);
  where.add('c.tier = ?', filter.tier);
  where.add('c.kind = ?', filter.kind);
  where.add('c.tags @> ARRAY[?::text]', filter.tag);
  where.add('c.id_number = ?', filter.idNumber?.trim().toUpperCase());
  where.add('c.organisation_code = ?', filter.organisationCode?.trim().toUpperCase());
  byName(where, filter.name?.normalize('NFC').trim());
  byPhone(where, filter.phone);
  byAsset(where, 'serial_key', filter.serial);
  byAsset(where, 'plate_key', filter.plate);
  return where;
};

const byName = (where: Conditions, name: string | undefined): void => {
  if (!name) return;
  const initials = /^[a-z0-9]+$/iu.test(name) ? `${name.toLowerCase()}%` : undefined;
  if (initials === undefined) where.add('c.name ILIKE ?', `%${literally(name)}%`);
  else where.add(`(c.initials LIKE ? OR c.name ILIKE '%' || ?)`, initials);
};

const byPhone = (where: Conditions, text: string | undefined): void => {
  if (text === undefined) return;
  const whole = normalisePhone(text);
  const exists = (condition: string) =>
    `EXISTS (SELECT FROM customer_phone p WHERE p.customer_id = c.id AND ${condition})`;
  if (whole) where.add(exists('p.key = ?'), phoneKey(whole));
  else {
    where.add(exists(`reverse(p.key) LIKE reverse(?::text) || '%'`), text.replace(/\D/gu, ''));
  }
};

const byAsset = (where: Conditions, column: 'serial_key' | 'plate_key', text?: string): void => {
  if (text === undefined) return;
  where.add(
    `EXISTS (SELECT FROM asset a WHERE a.customer_id = c.id AND a.status <> 'voided'
      AND a.${column} LIKE ?)`,
    `${literally(serialKey(text))}%`,
  );
};

const withoutNulls = (row: ListedCustomer): ListedCustomer =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as ListedCustomer;
