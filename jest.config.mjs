import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

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
    '/\\.kefu/(?!suites/)',
    '/tools/[^/]+/(fixtures|templates)/',
  ],
  modulePathIgnorePatterns: ['/dist/', '/\\.kefu/(?!suites/)'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node'] },
  ...more,
});

const withServers = {
  globalSetup: '<rootDir>/libs/testing/src/jest/start-servers.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest/stop-servers.ts',
};

/** Every spec belongs to exactly one of these; `test/census.spec.ts` holds them to it. */
const alone = [
  kind('unit', ['**/*.spec.ts', '!**/*.int.spec.ts', '!**/*.e2e.spec.ts', '!**/*.system.spec.ts']),
  kind('int', ['**/*.int.spec.ts'], withServers),
  kind('e2e', ['**/*.e2e.spec.ts'], withServers),
  kind('system', ['**/*.system.spec.ts'], withServers),
];

const suites = process.env.KEFU_SUITES;

/** The same specs, many to a file, as `npm test` runs them: see `tools/up/src/write-suites.ts`. */
const together = alone.map((project) => ({
  ...project,
  roots: [suites],
  testMatch: [`**/*.${project.displayName}.suite.mjs`],
}));

export const projects = suites ? together : alone;

export default {
  projects,
  maxWorkers: 2,
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1GB',
  // A worker that loaded a whole service takes longer than half a second to leave a busy machine, and
  // Jest would call that a leak; what is really left open keeps it for ever
  workerGracefulExitTimeout: 10_000,
  ...(suites ? { testSequencer: '<rootDir>/libs/testing/src/jest/longest-first.ts' } : {}),
};
