import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres, testDirectory, wipePostgres, type Postgres } from '@kefu/testing';
import pg from 'pg';
import { createServiceDatabases } from './create-service-databases.js';

const passwords = { customers: 'first', staff: 'second' };

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('one database and one role a service', () => {
  const directory = testDirectory('roles');
  let postgres: Postgres;
  let urls: Awaited<ReturnType<typeof createServiceDatabases>>;

  beforeAll(async () => {
    postgres = await startPostgres({ directory, settings: { fsync: 'off' } });
    urls = await createServiceDatabases(postgres.url(), passwords);
  });

  afterAll(async () => {
    await postgres.stop();
    wipePostgres(directory);
  });

  it('lets a service do as it likes in its own database, extensions included', async () => {
    await ask(urls.customers ?? '', 'CREATE EXTENSION pg_trgm');
    expect(await ask(urls.customers ?? '', `SELECT show_trgm('张三丰') <> '{}' AS found`)).toEqual([
      { found: true },
    ]);
  });

  it('keeps a service out of the database of another', async () => {
    const foreign = new URL(urls.customers ?? '');
    foreign.pathname = '/kefu_staff';
    await expect(ask(foreign.href, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('can be repeated, and sets the passwords anew', async () => {
    const again = await createServiceDatabases(postgres.url(), { ...passwords, staff: 'third' });
    expect(again.customers).toBe(urls.customers);
    await expect(ask(urls.staff ?? '', 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await ask(again.staff ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
