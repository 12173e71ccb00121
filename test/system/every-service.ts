import { services } from '@kefu/centre';
import { settingOf, startService, type RunningService } from '@kefu/service';
import { testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '@kefu/testing';

export const serviceNames = services.map(({ name }) => name);

/** All services side by side, each on a database of its own; the broker stays away. */
export class EveryService {
  private constructor(
    readonly issuer: TestIssuer,
    private readonly databases: readonly TestDatabase[],
    private readonly running: readonly RunningService[],
  ) {}

  static async start(): Promise<EveryService> {
    const issuer = await testIssuer();
    const databases: TestDatabase[] = [];
    const running: RunningService[] = [];
    for (const definition of services) {
      const database = await testDatabase();
      databases.push(database);
      running.push(
        await startService(definition, {
          [settingOf(definition.name, 'DATABASE_URL')]: database.url,
          KEFU_OIDC_ISSUER: issuer.url,
          KEFU_LOG_LEVEL: 'fatal',
        }),
      );
    }
    await Promise.all(running.map((service) => service.ready));
    return new EveryService(issuer, databases, running);
  }

  of(name: string): RunningService {
    const service = this.running.find((one) => one.name === name);
    if (!service) throw new Error(`${name} does not run`);
    return service;
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop()));
    await Promise.all([this.issuer.stop(), ...this.databases.map((database) => database.drop())]);
  }
}
