import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@kefu/testing';
import { HoldingClient } from './holding-client.js';

let database: TestDatabase;
let client: HoldingClient;
/** Pieces that left in one write each. */
let writes: number[];

beforeAll(async () => {
  database = await testDatabase();
  client = new HoldingClient({ connectionString: database.url, pipeline: true });
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const original = stream._writev?.bind(stream);
  stream._writev = (chunks, done) => {
    writes.push(chunks.length);
    original?.(chunks, done);
  };
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('a connection', () => {
  it('sends what is asked in one turn in one write, in order', async () => {
    writes = [];
    const answers = await Promise.all(
      [1, 2, 3].map(async (value) => {
        await Promise.resolve();
        const { rows } = await client.query<{ value: number }>('SELECT $1::int AS value', [value]);
        return rows[0]?.value;
      }),
    );
    expect(answers).toEqual([1, 2, 3]);
    expect(writes).toHaveLength(1);
  });

  it('sends on after one that failed before it was sent', async () => {
    await expect(client.query({ text: 'SELECT $1', values: 1 as never })).rejects.toThrow('array');
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
