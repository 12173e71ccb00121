import pg from 'pg';
import {
  ASSETS,
  CUSTOMERS,
  inventAsset,
  inventCustomer,
  phoneOf,
  customerIdOf,
} from './invent-rows.js';
import { dropIndexes } from './drop-indexes.js';

const STEP = 10_000;
const LANES = 2;

const tables = ['customer', 'customer_phone', 'asset', 'customer_search'] as const;

const insertInto = (table: string): string =>
  `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`;

const rowsFrom = (from: number, invent: (no: number) => object, upTo: number): string =>
  JSON.stringify(
    Array.from({ length: Math.min(STEP, upTo - from + 1) }, (_, at) => invent(from + at)),
  );

/**
 * Fills the empty tables of customers: {@link CUSTOMERS} of them with {@link ASSETS} assets, in a few
 * minutes. Triggers rest meanwhile and indexes are built at the end, as a restore does it.
 */
export const fillArchive = async (url: string, say: (text: string) => void): Promise<void> => {
  const clients = Array.from({ length: LANES }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (!first) return;
  const everywhere = (sql: string) => Promise.all(clients.map((client) => client.query(sql)));
  const inLanes = async (
    what: string,
    upTo: number,
    step: number,
    work: (client: pg.Client, from: number) => Promise<unknown>,
  ): Promise<void> => {
    let next = 1;
    const lane = async (client: pg.Client): Promise<void> => {
      for (let from = next; from <= upTo; from = next) {
        next += step;
        await work(client, from);
        if ((from - 1) % (step * 10) === 0) say(`${what}: ${from - 1} of ${upTo}`);
      }
    };
    await Promise.all(clients.map(lane));
  };
  try {
    // Also keeps the triggers of foreign keys from looking up every owner
    await everywhere(`SET session_replication_role = replica; SET synchronous_commit = off;
      SET maintenance_work_mem = '512MB'; SET jit = off`);
    const indexes = await dropIndexes(first, tables);
    await inLanes('customers', CUSTOMERS, STEP, async (client, from) => {
      await client.query(insertInto('customer'), [rowsFrom(from, inventCustomer, CUSTOMERS)]);
      const phone = (no: number) => ({ customer_id: customerIdOf(no), key: phoneOf(no) });
      await client.query(insertInto('customer_phone'), [rowsFrom(from, phone, CUSTOMERS)]);
    });
    await inLanes('assets', ASSETS, STEP, (client, from) =>
      client.query(insertInto('asset'), [rowsFrom(from, inventAsset, ASSETS)]),
    );
    const ofAssets = indexes.filter((index) => / ON \S*\b(?:asset|customer) /u.test(index));
    for (const index of ofAssets) await first.query(index);
    await everywhere('ANALYZE customer; ANALYZE asset');
    await inLanes('found by', CUSTOMERS, STEP, (client, from) =>
      client.query(
        `INSERT INTO customer_search SELECT * FROM customer_findable
         WHERE filed_no BETWEEN $1::bigint AND $1::bigint + ${STEP - 1}`,
        [from],
      ),
    );
    const rest = indexes.filter((index) => !ofAssets.includes(index));
    say(`${rest.length} indexes`);
    await Promise.all(
      clients.map(async (client, lane) => {
        for (const index of rest.filter((_, at) => at % LANES === lane)) await client.query(index);
      }),
    );
    await first.query(`SELECT setval('customer_filed_no', ${CUSTOMERS})`);
    for (const table of tables) await first.query(`VACUUM (ANALYZE) ${table}`);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
};
