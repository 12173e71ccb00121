import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { existsSync } from 'node:fs';
import { postgresData, wipePostgres } from './place-postgres.js';
import { isAlive, reapLeftovers, rememberProcess } from './record-processes.js';
import { startPostgres, type Postgres } from './start-postgres.js';
import { testDatabase, testDirectory } from './test-servers.js';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

describe('a PostgreSQL of our own', () => {
  const directory = testDirectory('cluster');
  let postgres: Postgres;
  let url: string;

  beforeAll(async () => {
    postgres = await startPostgres({ directory });
    url = await postgres.createDatabase('一库');
    await ask(url, 'CREATE TABLE kept (word text)');
    await ask(url, `INSERT INTO kept VALUES ('维修单')`);
  });

  afterAll(async () => {
    await postgres.stop();
    wipePostgres(directory);
  });

  it('speaks UTF-8, is durable and takes 300 connections', async () => {
    const [settings] = await ask(
      url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
              current_setting('max_connections') AS connections, lower('É') AS folded`,
    );
    expect(settings).toEqual({ encoding: 'UTF8', fsync: 'on', connections: '300', folded: 'é' });
  });

  it('refuses a wrong password', async () => {
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its data and its port through a restart', async () => {
    const before = postgres.pid;
    await postgres.restart();
    expect(postgres.pid).not.toBe(before);
    expect(await ask(url, 'SELECT word FROM kept')).toEqual([{ word: '维修单' }]);
  });

  it('starts again after it was killed, with its stale pid file lying about', async () => {
    await postgres.kill();
    expect(postgres.running).toBe(false);
    await postgres.restart();
    expect(await ask(url, 'SELECT word FROM kept')).toEqual([{ word: '维修单' }]);
  });

  it('takes the place of a server whose starter was killed', async () => {
    const orphan = postgres.pid;
    const next = await startPostgres({ directory });
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(next.url('一库'), 'SELECT word FROM kept')).toHaveLength(1);
    postgres = next;
  });

  it('lies in memory where it may be lost and there is room, and is wiped from there', async () => {
    const light = testDirectory('light');
    const lost = await startPostgres({ directory: light, settings: { fsync: 'off' } });
    const data = postgresData(light);
    expect(existsSync(data)).toBe(true);
    expect(postgresData(directory, true)).not.toMatch(/^\/dev\/shm/u);
    await lost.restart();
    expect(await ask(lost.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await lost.stop();
    wipePostgres(light);
    expect(existsSync(data)).toBe(false);
  });

  it('is found and ended by its record', async () => {
    rememberProcess(directory, 'postgres', postgres.pid);
    expect(await reapLeftovers(directory)).toEqual(['postgres']);
    await postgres.ended;
    expect(await reapLeftovers(directory)).toEqual([]);
    await postgres.restart();
  });

  it('drops a database that is in use', async () => {
    await postgres.createDatabase('brief');
    const client = new pg.Client({ connectionString: postgres.url('brief') });
    client.on('error', () => undefined);
    await client.connect();
    await postgres.dropDatabase('brief');
    await expect(ask(postgres.url('brief'), 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});

describe('a database for one spec file', () => {
  it('is fresh each time, and gone when dropped', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    expect(one.name).not.toBe(other.name);
    expect(await ask(one.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('is a copy of its template, which is made once', async () => {
    let made = 0;
    const template = {
      name: 'template_of_a_spec',
      fill: async (url: string) => {
        made += 1;
        await ask(url, 'CREATE TABLE form (field text)');
      },
    };
    const [one, other] = await Promise.all([testDatabase(template), testDatabase(template)]);
    await ask(one.url, `INSERT INTO form VALUES ('地址')`);
    expect(await ask(other.url, 'SELECT * FROM form')).toEqual([]);
    expect(made).toBe(1);
    await Promise.all([one.drop(), other.drop()]);
  });
});
