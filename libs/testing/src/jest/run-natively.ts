import { existsSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync, type Options } from '@swc/core';

type Given = [
  globalConfig: unknown,
  config: unknown,
  environment: unknown,
  runtime: unknown,
  spec: string,
  send: unknown,
];
/** What it answers is between Jest and Jest. */
type Runner = (...given: Given) => Promise<unknown>;

const require = createRequire(import.meta.url);
const circus = (require('jest-circus/runner') as { default: Runner }).default;
const globals = new URL('./globals-of-jest.ts', import.meta.url).href;
const swc = JSON.parse(
  readFileSync(new URL('../../../../.swcrc', import.meta.url), 'utf8'),
) as Options & { $schema?: string };
delete swc.$schema;

const isSource = (url = ''): boolean => /^file:(?!.*\/node_modules\/).*\.ts(\?|$)/u.test(url);

/** The console leaves out what files are called in the end, as its bundler has it. */
const sourceOf = (specifier: string, parent = ''): string => {
  if (specifier.endsWith('.js')) return specifier.replace(/\.js$/u, '.ts');
  const places = [`${specifier}.ts`, `${specifier}/index.ts`];
  return places.find((place) => existsSync(new URL(place, parent))) ?? specifier;
};

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    const ours = specifier.startsWith('.') && isSource(context.parentURL);
    return next(ours ? sourceOf(specifier, context.parentURL) : specifier, {
      ...context,
      conditions: [...context.conditions, 'source'],
    });
  },
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const options = { ...swc, swcrc: false, filename, sourceMaps: 'inline' } as const;
    const { code } = transformSync(readFileSync(filename, 'utf8'), options);
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** The part of Jest's runtime that its runner asks for. */
const runtime = {
  /** A state of its own for every file: Jest takes it that the module is new, as it is in a new context. */
  requireInternalModule(path: string): unknown {
    Reflect.deleteProperty(require.cache, path);
    Reflect.deleteProperty(globalThis, Symbol.for('EVENT_HANDLERS'));
    return require(path);
  },
  requireModule: require,
  setGlobalsForRuntime(named: unknown): void {
    Reflect.set(globalThis, Symbol.for('kefu.globals-of-jest'), named);
  },
  unstable_shouldLoadAsEsm: () => true,
  // A spec that is watched runs twice in one process, and says its tests as it loads
  unstable_importModule: (path: string): Promise<unknown> =>
    import(`${pathToFileURL(path).href}?${String(performance.now())}`),
  enterTestCode: () => undefined,
  leaveTestCode: () => undefined,
};

/**
 * Jest's test runner as it is, but specs are loaded by Node itself: what one spec of a worker has loaded
 * and compiled, the next one finds. In Jest's own contexts each file loads and warms up everything anew.
 */
export default function runNatively(...given: Given): Promise<unknown> {
  // Jest puts lines right by the maps of its own transforms only, and wants five times the frames
  process.setSourceMapsEnabled(true);
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  Error.stackTraceLimit = 20;
  const [globalConfig, config, environment, , spec, send] = given;
  return circus(globalConfig, config, environment, runtime, spec, send);
}
