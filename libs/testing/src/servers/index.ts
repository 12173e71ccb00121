export { findChromium } from './find-chromium.js';
export * from './find-free-port.js';
export { findNatsServer } from './find-nats-server.js';
export * from './nats-users.js';
export { postgresData, wipePostgres } from './place-postgres.js';
export {
  birthOf,
  forgetProcess,
  isAlive,
  reapLeftovers,
  rememberProcess,
} from './record-processes.js';
export { startNats, type Nats, type NatsOptions } from './start-nats.js';
export { startPostgres, type Postgres, type PostgresOptions } from './start-postgres.js';
export {
  testDatabase,
  testDirectory,
  testNats,
  type DatabaseTemplate,
  type TestDatabase,
} from './test-servers.js';
export { runServer, type RunningServer, type ServerCommand } from './run-server.js';
export { waitFor, type WaitOptions } from '../wait-for.js';
