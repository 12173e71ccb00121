import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checks, type Ask } from '@kefu/chaos';
import { Session } from '@kefu/persistence';
import { migrated } from '@kefu/testing/migrated';
import { testDatabase, type TestDatabase } from '@kefu/testing/servers';
import { services } from '../src/services.js';
import { leftBehind, named, planted, type Planted } from './broken-promises.js';

const databases: TestDatabase[] = [];
const sessions = new Map<string, Session>();

/** What a broken record does not say may be anything: only what a check looks at is planted. */
const nothingIsNeeded = `DO $$ DECLARE c record; BEGIN
  FOR c IN SELECT k.relname, a.attname FROM pg_attribute a JOIN pg_class k ON k.oid = a.attrelid
    WHERE k.relnamespace = 'public'::regnamespace AND k.relkind IN ('r', 'p')
      AND NOT k.relispartition AND a.attnum > 0 AND a.attnotnull AND a.attidentity = ''
      AND NOT EXISTS (SELECT 1 FROM pg_index i
        WHERE i.indrelid = k.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))
  LOOP EXECUTE format('ALTER TABLE %I ALTER COLUMN %I DROP NOT NULL', c.relname, c.attname);
  END LOOP; END $$`;

beforeAll(async () => {
  for (const service of services.filter(({ name }) => named.some((one) => one === name))) {
    const database = await testDatabase(migrated(service));
    databases.push(database);
    const session = await Session.open(database.url, 'teeth');
    sessions.set(service.name, session);
    await session.query(nothingIsNeeded);
  }
});
afterAll(async () => {
  for (const session of sessions.values()) await session.close();
  for (const database of databases) await database.drop();
});

const ask: Ask = (service, sql, values) => {
  const session = sessions.get(service);
  if (!session) throw new Error(`${service} has no database here`);
  return session.query(sql, values);
};

const violationsOf = (check: string, { sql, accepted = [] }: Omit<Planted, 'reported'>) =>
  inNobodysMemory(async () => {
    for (const [service, statements] of Object.entries(sql)) {
      for (const statement of statements) await sessions.get(service)?.query(statement);
    }
    const promise = checks[check];
    if (!promise) throw new Error(`there is no promise ${check}`);
    return promise(ask, named, accepted as never);
  });

/** What it leaves is undone in every database. */
const inNobodysMemory = async <T>(work: () => Promise<T>): Promise<T> => {
  for (const session of sessions.values()) await session.query('BEGIN');
  try {
    return await work();
  } finally {
    for (const session of sessions.values()) await session.query('ROLLBACK');
  }
};

describe('what chaos promises of money', () => {
  it.each(Object.keys(planted))('holds where nothing happened: %s', async (check) => {
    expect(await violationsOf(check, { sql: {} })).toEqual([]);
  });

  it.each(
    Object.entries(planted).flatMap(([check, all]) =>
      Object.entries(all).map(([what, broken]) => [check, what, broken] as const),
    ),
  )('%s: reports %s', async (check, _what, broken) => {
    expect(await violationsOf(check, broken)).toContain(broken.reported);
  });

  it('holds what contracts, its callbacks and the payouts of complaints really leave behind', async () => {
    for (const check of [
      'no invoice number is missing or there twice',
      'every delivery is called after, once each time',
      'every complaint has what was paid out for it',
    ]) {
      expect(await violationsOf(check, { sql: leftBehind })).toEqual([]);
    }
  });
});
