import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

const LOCK = 0x6b656675;

/**
 * A step of the schema in SQL. There is no way back: expand first and contract a release later, so
 * that old and new instances run side by side; an unwanted step is undone by the next one.
 * @param name ends in its time in milliseconds (13 digits), which is its place in the order
 */
export const forwardMigration = (name: string, sql: string): MigrationClass =>
  class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`${name} only goes forward`));
    }
  };

/** Runs what has not run yet, each step in a transaction of its own, one instance at a time. */
export const runMigrations = async (source: DataSource): Promise<string[]> => {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.release();
  }
};
