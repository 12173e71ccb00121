import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@kefu/kernel';
import type { Customer } from '../../customers/index.js';
import { phoneKey } from '../../identity/index.js';
import { MaskedSearches, type MaskedKey } from '../../../whole/masked-searches/index.js';
import { isSharp, type Condition } from '../domain/index.js';
import { meets, Values } from './ask.js';

/** The orders of a list: by number (and so by when they were filed), by pinyin, by the last change. */
export const orders = {
  number: { columns: ['filed_no'], shape: ['number'] },
  name: { columns: ['pinyin', 'filed_no'], shape: ['text', 'number'] },
  changed: { columns: ['changed_at', 'filed_no'], shape: ['instant', 'number'] },
} as const;
export type Order = keyof typeof orders;

export interface Search {
  readonly conditions: readonly Condition[];
  /** Whole values among them that are masked for who asks. */
  readonly masked?: readonly MaskedKey[];
  readonly status: string;
  /** From the first of these instants on, and before the second. */
  readonly filed?: readonly [string | undefined, string | undefined];
  /** Days, both included. */
  readonly birthday?: readonly [string | undefined, string | undefined];
}

export interface Slice {
  readonly order: Order;
  readonly descending: boolean;
  /** The sort key of the last one that was shown. */
  readonly after: readonly (string | number)[] | undefined;
  readonly limit: number;
}

export type FoundCustomer = Customer & {
  readonly version: number;
  readonly sortName: string;
  readonly changedAt: string;
};

export const sortKeyOf = (order: Order, found: FoundCustomer): (string | number)[] => {
  if (order === 'number') return [found.filedNo];
  return [order === 'name' ? found.sortName : found.changedAt, found.filedNo];
};

/** How many are looked at in the order of the list before all that match are gathered and sorted. */
const WALKED = 5_000;
/** So many take longer to gather than a page may take. */
const MANY = 25_000;

/** Reading the whole table, or with helpers that must be started first, never is the faster way here. */
const byIndexAlone = {
  name: 'search-by-index-alone',
  text: `SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true)`,
  values: [],
};

const columns = `c.id, c.kind, c.filed_no AS "filedNo", c.number, c.status,
  c.merged_into AS "mergedInto", c.erasure, c.name, c.initials,
  c.id_number AS "idNumber", c.organisation_code AS "organisationCode", c.birthday, c.phones,
  c.address, c.external_ref AS "externalRef", c.customer_since AS "customerSince",
  c.region_code AS "regionCode", c.stage, c.tier, c.tags, c.contacts, c.version,
  (SELECT l.loyalty_class FROM loyalty l WHERE l.customer_id = c.id) AS "loyaltyClass"`;

/** Retrieval by many keys, alone or together (CU-06). */
@Injectable()
export class FindCustomers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MaskedSearches) private readonly maskedSearches: MaskedSearches,
  ) {}

  /**
   * One more than the limit, where there are more. Each way to customers by what they are goes through
   * here, so that none tells what is masked without its being counted and on record (G-05).
   */
  async find(by: Actor, search: Search, slice: Slice): Promise<FoundCustomer[]> {
    const { masked = [] } = search;
    await this.maskedSearches.count(
      by,
      masked.map(({ field }) => field),
    );
    const found = await this.look(search, slice);
    for (const key of masked) {
      const told = found.slice(0, slice.limit).filter((one) => has(one, key));
      await this.maskedSearches.found(
        by,
        key.field,
        told.map(({ id }) => id),
      );
    }
    return found;
  }

  /**
   * What is frequent is found by walking along the order
   * of the list; where that does not soon fill the page, those who match are few, and are gathered and
   * sorted. The planner, left to choose, takes conditions that exclude each other for independent, and
   * walks to the end. Many who all stand far down the list are worth a longer walk, half as dear as
   * gathering them.
   */
  private async look(search: Search, slice: Slice): Promise<FoundCustomer[]> {
    if (search.conditions.some(isSharp)) return this.run(search, slice, gather);
    const near = await this.run(search, slice, walk(WALKED));
    if (near.length > slice.limit) return near;
    const likely = await this.estimate(search);
    if (likely > MANY) {
      const far = await this.run(search, slice, walk(Math.ceil(likely / 2)));
      if (far.length > slice.limit) return far;
    }
    return this.run(search, slice, gather);
  }

  private async run(search: Search, slice: Slice, how: typeof gather): Promise<FoundCustomer[]> {
    const values = new Values();
    const page = how(search, slice, values);
    const text = `SELECT ${columns}, s.pinyin AS "sortName", s.changed_at AS "changedAt"
      FROM (${page}) AS s JOIN customer c ON c.id = s.customer_id ${inOrder(slice)}`;
    const rows = await this.database.transaction((tx) => {
      tx.enqueue(byIndexAlone);
      return tx.queryByValues<FoundCustomer>(text, values.all);
    });
    return rows.map(withoutNulls);
  }

  /** How many meet the conditions, as the planner has it; it looks at statistics only. */
  private async estimate(search: Search): Promise<number> {
    const values = new Values();
    const [explained] = await this.database.query<{ 'QUERY PLAN': Explained }>(
      `EXPLAIN (FORMAT JSON) SELECT FROM customer_search s WHERE ${conditionsOf(search, values)}`,
      values.all,
    );
    return explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
  }
}

const has = ({ idNumber, phones, contacts }: FoundCustomer, { field, value }: MaskedKey): boolean =>
  field === 'idNumber'
    ? idNumber === value
    : [...phones, ...contacts.flatMap(({ phone }) => phone ?? [])].some(
        (phone) => phoneKey(phone) === value,
      );

type Explained = readonly [{ readonly Plan: { readonly 'Plan Rows': number } }];

const inOrder = ({ order, descending }: Slice): string =>
  `ORDER BY ${orders[order].columns
    .map((column) => `s.${column} ${descending ? 'DESC' : 'ASC'}`)
    .join(', ')}`;

/** Only those that come after what was shown, so that new ones in between shift nothing. */
const afterLast = ({ order, descending, after }: Slice, values: Values): string => {
  if (!after) return 'true';
  const names = orders[order].columns.map((column) => `s.${column}`);
  const last = after.map((value) => values.add(value));
  return `(${names.join(', ')}) ${descending ? '<' : '>'} (${last.join(', ')})`;
};

const conditionsOf = (search: Search, values: Values): string => {
  const ranges = [
    ['s.filed_at >=', search.filed?.[0]],
    ['s.filed_at <', search.filed?.[1]],
    ['s.birthday >=', search.birthday?.[0]],
    ['s.birthday <=', search.birthday?.[1]],
  ] as const;
  return [
    `s.status = ${values.add(search.status)}`,
    ...meets(search.conditions, values),
    ...ranges.flatMap(([test, value]) => (value ? [`${test} ${values.add(value)}`] : [])),
  ].join(' AND ');
};

const shown = 's.customer_id, s.filed_no, s.pinyin, s.changed_at';

const walk =
  (steps: number) =>
  (search: Search, slice: Slice, values: Values): string =>
    `
  SELECT ${shown} FROM (
    SELECT * FROM customer_search s WHERE ${afterLast(slice, values)} ${inOrder(slice)} LIMIT ${steps}
  ) AS s WHERE ${conditionsOf(search, values)} ${inOrder(slice)} LIMIT ${slice.limit + 1}`;

/**
 * OFFSET 0 keeps order and cursor from the planner until all that match are there: half the table comes
 * after a cursor, and its index would be read for nothing.
 */
const gather = (search: Search, slice: Slice, values: Values): string => `
  SELECT ${shown} FROM (
    SELECT ${shown} FROM customer_search s WHERE ${conditionsOf(search, values)} OFFSET 0
  ) AS s WHERE ${afterLast(slice, values)} ${inOrder(slice)} LIMIT ${slice.limit + 1}`;

const withoutNulls = (row: FoundCustomer): FoundCustomer =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as FoundCustomer;
