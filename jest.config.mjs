import { existsSync } from 'node:fs';
import { join } from 'node:path';

const everywhere = ['libs', 'apps', 'tools', 'test', 'deploy', 'examples']
  .map((folder) => join(import.meta.dirname, folder))
  .filter((folder) => existsSync(folder));

const kind = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: everywhere,
  testMatch,
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '/\\.kefu/',
    '/tools/[^/]+/(fixtures|templates)/',
  ],
  modulePathIgnorePatterns: ['/dist/', '/\\.kefu/'],
  testRunner: '<rootDir>/libs/testing/src/jest/run-natively.ts',
  transform: {},
  ...more,
});

const withServers = {
  globalSetup: '<rootDir>/libs/testing/src/jest/start-servers.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest/stop-servers.ts',
};

/** Every spec belongs to exactly one of these; `test/census.spec.ts` holds them to it. */
export const projects = [
  kind('unit', ['**/*.spec.ts', '!**/*.int.spec.ts', '!**/*.e2e.spec.ts', '!**/*.system.spec.ts']),
  kind('int', ['**/*.int.spec.ts'], withServers),
  kind('e2e', ['**/*.e2e.spec.ts'], withServers),
  kind('system', ['**/*.system.spec.ts'], withServers),
];

export default {
  projects,
  maxWorkers: 2,
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1GB',
  // A worker that loaded a whole service takes longer than half a second to leave a busy machine, and
  // Jest would call that a leak; what is really left open keeps it for ever
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/libs/testing/src/jest/longest-first.ts',
};
