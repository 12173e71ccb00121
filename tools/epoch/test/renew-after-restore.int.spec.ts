import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, databaseEpoch } from '@kefu/persistence';
import { testDatabase, type TestDatabase } from '@kefu/testing';
import { renewAfterRestore } from '../src/index.js';

let made: TestDatabase;

beforeEach(async () => {
  made = await testDatabase();
});
afterEach(() => made.drop());

/** Works on the database as a service would, and leaves. */
const asService = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const database = new Database({ url: made.url, name: 'kefu-staff' });
  await database.open();
  try {
    await database.migrate();
    return await work(database);
  } finally {
    await database.close();
  }
};

describe('a restored database', () => {
  it('gets a later epoch, and only with yes', async () => {
    const before = await asService(databaseEpoch);
    expect(await renewAfterRestore(made.url, false)).toMatchObject({ done: false });
    expect(await asService(databaseEpoch)).toBe(before);
    const { done, said } = await renewAfterRestore(made.url, true);
    const after = await asService(databaseEpoch);
    expect([done, after > before]).toEqual([true, true]);
    expect(said).toContain(after);
  });

  it('keeps its epoch while a service is connected', async () => {
    await asService(async (database) => {
      const before = await databaseEpoch(database);
      await expect(renewAfterRestore(made.url, true)).rejects.toThrow('stop every instance');
      expect(await databaseEpoch(database)).toBe(before);
    });
  });

  it('is one of Kefu, or is left alone', async () => {
    await expect(renewAfterRestore(made.url, true)).rejects.toThrow('not the database');
  });
});
