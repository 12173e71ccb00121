import type { Handbook } from '@kefu/handbook';
import type { Clock } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';
import type { Logger } from 'pino';
import type { ServiceConfig } from './config/service-config.js';
import type { HealthFacts } from './health/health-facts.js';
import type { ServiceMetrics } from './health/metrics.js';
import { HalfSent } from '@kefu/http';
import type { Messaging, Timers } from './parts/parts-of-a-service.js';
import type { Environment, MayReadRecord, ServiceDefinition } from './service-definition.js';

type Given = Pick<
  ServiceRuntime,
  'definition' | 'config' | 'logger' | 'database' | 'clock' | 'handbook'
>;

/** Everything that belongs to one running service; nothing of it is shared with its neighbours. */
export class ServiceRuntime {
  readonly definition: ServiceDefinition;
  readonly config: ServiceConfig;
  readonly logger: Logger;
  readonly database: Database;
  readonly clock: Clock;
  readonly handbook: Handbook;
  readonly halfSent = new HalfSent();
  migrated = false;
  ready = false;
  stopping = false;
  environment: Environment = {};
  metrics!: ServiceMetrics;
  messaging!: Messaging;
  timers: Timers | undefined;
  mayReadRecord: MayReadRecord = () => Promise.resolve(false);

  constructor(given: Given) {
    this.definition = given.definition;
    this.config = given.config;
    this.logger = given.logger;
    this.database = given.database;
    this.clock = given.clock;
    this.handbook = given.handbook;
  }

  async facts(): Promise<HealthFacts> {
    const database = await this.databaseAnswers();
    const known = this.migrated && database;
    const [messaging, timers] = await Promise.all([
      this.messaging.facts(known).catch(() => ({})),
      known ? this.timers?.facts().catch(() => ({})) : undefined,
    ]);
    return { database, migrated: this.migrated, ...messaging, ...timers };
  }

  private async databaseAnswers(): Promise<boolean> {
    if (!this.database.source.isInitialized) return false;
    try {
      await this.database.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}
