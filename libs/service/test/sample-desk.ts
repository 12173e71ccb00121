import { testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import { Database } from '@kefu/persistence';
import { startService, type RunningService } from '../src/index.js';
import { ask, type Asked, type Told } from './ask.js';
import { sample } from './sample-service.js';

export const notes = '/api/sample/notes';

/** The sample service on a database and an issuer of its own, and a clerk to ask it. */
export class SampleDesk {
  private constructor(
    readonly service: RunningService,
    readonly issuer: TestIssuer,
    readonly clerk: { authorization: string },
    private readonly database: TestDatabase,
  ) {}

  static async open(): Promise<SampleDesk> {
    const [database, issuer] = await Promise.all([testDatabase(migrated(sample)), testIssuer()]);
    const service = await startService(sample, {
      KEFU_SAMPLE_DATABASE_URL: database.url,
      KEFU_OIDC_ISSUER: issuer.url,
      KEFU_LOG_LEVEL: 'silent',
    });
    await service.ready;
    const clerk = await issuer.header({ sub: 'clerk-1', roles: ['clerk'] });
    return new SampleDesk(service, issuer, clerk, database);
  }

  async close(): Promise<void> {
    await this.service.stop();
    await Promise.all([this.database.drop(), this.issuer.stop()]);
  }

  /** Asks as the clerk, unless the headers bring another token. */
  ask(path: string, more: Asked = {}): Promise<Told> {
    return ask(this.service, path, { ...more, headers: { ...this.clerk, ...more.headers } });
  }

  write(body: unknown, headers: Record<string, string> = {}): Promise<Told> {
    return this.ask(notes, { body, headers });
  }

  get own(): Database {
    return this.service.app.get(Database);
  }

  async count(): Promise<number> {
    const [row] = await this.own.query<{ count: number }>('SELECT count(*) FROM note');
    return row?.count ?? 0;
  }
}

export const faultsOf = (told: Told): string[] | undefined =>
  told.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
