import type { WriteEvent } from '@kefu/persistence';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@kefu/kernel';
import type { HealthFacts } from '../health/health-facts.js';
import type { ServiceRuntime } from '../service-runtime.js';

export interface Messaging {
  readonly writeEvent: WriteEvent;
  /** Before the application starts: mounts the transport that reactions are called by. */
  connect(app: NestFastifyApplication): void;
  /** Once the database is migrated. A broker that is away does not keep it from starting. */
  start(app: NestFastifyApplication): Promise<void>;
  /** After reactions have ended: flushes the outbox. */
  stop(): Promise<void>;
  facts(databaseIsThere: boolean): Promise<Partial<HealthFacts>>;
}

export const startMessaging = (_runtime: ServiceRuntime): Messaging => ({
  writeEvent: (event, { sequence }) => ({
    eventId: newId(),
    type: event.of.type,
    sequence,
    body: JSON.stringify({ type: event.of.type, data: event.data }),
  }),
  connect: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  facts: () => Promise.resolve({}),
});
