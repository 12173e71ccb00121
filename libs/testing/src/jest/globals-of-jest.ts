import type * as jest from '@jest/globals';

type Global = Exclude<keyof typeof jest, 'jest' | 'default'>;
type Globals = Pick<typeof jest, Global>;

const present = (): Globals =>
  Reflect.get(globalThis, Symbol.for('kefu.globals-of-jest')) as Globals;

/** What is of the file that runs now: a fixture is loaded once, and serves many of them. */
const ofPresent = <Name extends Global>(name: Name): Globals[Name] =>
  new Proxy((() => undefined) as unknown as Globals[Name], {
    apply: (_target, self, given): unknown =>
      Reflect.apply(present()[name] as () => unknown, self, given),
    get: (_target, key): unknown => Reflect.get(present()[name], key),
  });

export const describe = ofPresent('describe');
export const it = ofPresent('it');
export const test = ofPresent('test');
export const expect = ofPresent('expect');
export const beforeAll = ofPresent('beforeAll');
export const beforeEach = ofPresent('beforeEach');
export const afterAll = ofPresent('afterAll');
export const afterEach = ofPresent('afterEach');
