import type { DiscoveryService } from '@nestjs/core';
import { MetadataScanner } from '@nestjs/core';
import { timerKey, type FiredTimer, type TimerHandler } from './fired-timer.js';
import { recurring, type Recurring } from './recurring.js';
import { marksOf, RECURS, WHEN_DUE, type DueTimer, type RecurringOptions } from './when-due.js';

export interface CollectedTimers {
  readonly handlers: ReadonlyMap<string, TimerHandler>;
  readonly recurring: readonly Recurring[];
}

interface Method {
  readonly provider: object;
  readonly name: string;
}

/**
 * Every method of the application's providers and controllers that is marked with `WhenDue` or
 * `Recurs`. The module must import Nest's DiscoveryModule.
 * @param zone of recurring timers that name none
 * @throws Error when two methods want the same timer, or a marked one is not a singleton's
 */
export const collectTimers = (discovery: DiscoveryService, zone: string): CollectedTimers => {
  const handlers = new Map<string, TimerHandler>();
  const schedules = new Map<string, Recurring>();
  for (const method of methodsOf(discovery)) {
    for (const due of marks<DueTimer>(method, WHEN_DUE)) {
      addOnce(handlers, timerKey(due.aggregate, due.kind), bound(method));
    }
    for (const options of marks<RecurringOptions>(method, RECURS)) {
      addOnce(schedules, options.kind, recurringOf(method, options, zone));
    }
  }
  return { handlers, recurring: [...schedules.values()] };
};

function* methodsOf(discovery: DiscoveryService): Generator<Method> {
  const scanner = new MetadataScanner();
  const seen = new Set<object>();
  for (const wrapper of [...discovery.getProviders(), ...discovery.getControllers()]) {
    const staysOne = wrapper.isDependencyTreeStatic() && !wrapper.isTransient;
    const type = typeof wrapper.metatype === 'function' ? wrapper.metatype : undefined;
    const provider: unknown = staysOne ? wrapper.instance : type?.prototype;
    // the same provider under a second token is no second handler
    if (typeof provider !== 'object' || provider === null || seen.has(provider)) continue;
    seen.add(provider);
    const prototype = (staysOne ? Object.getPrototypeOf(provider) : provider) as object | null;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = { provider, name };
      if (!isMarked(method)) continue;
      if (!staysOne) throw new Error(`${wrapper.name}.${name} has a timer but is no singleton`);
      yield method;
    }
  }
}

const marks = <T>({ provider, name }: Method, symbol: symbol): T[] =>
  marksOf<T>(provider, symbol, name);

const isMarked = (method: Method): boolean =>
  marks(method, WHEN_DUE).length > 0 || marks(method, RECURS).length > 0;

const bound =
  ({ provider, name }: Method): TimerHandler =>
  async (timer: FiredTimer) => {
    const handle = Reflect.get(provider, name) as TimerHandler;
    await handle.call(provider, timer);
  };

const recurringOf = (method: Method, options: RecurringOptions, zone: string): Recurring => {
  const valueOf = (given: RecurringOptions['cron']) =>
    typeof given === 'string' ? given : given(method.provider);
  const schedule = {
    kind: options.kind,
    cron: valueOf(options.cron),
    zone: valueOf(options.zone ?? zone),
  };
  return recurring(schedule, bound(method));
};

const addOnce = <T>(map: Map<string, T>, key: string, value: T): void => {
  if (map.has(key)) throw new Error(`two handlers for the timer ${key}`);
  map.set(key, value);
};
