import 'reflect-metadata';
import type { MountedRoute } from './list-routes.js';

type Handler = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts something around controllers' own methods. Interceptors and pipes would make a chain of promises
 * of every request, which costs a third of a route's speed.
 */
export const aroundHandlers = (
  routes: readonly MountedRoute[],
  around: (route: MountedRoute, original: Handler) => Handler,
): void => {
  const done = new Map<object, Set<string>>();
  for (const route of routes) {
    const { instance, handlerName } = route;
    const names = done.get(instance) ?? new Set();
    // A method with several paths is several routes
    if (names.has(handlerName)) continue;
    done.set(instance, names.add(handlerName));
    const original = Reflect.get(instance, handlerName) as Handler;
    const value = around(route, original);
    if (value === original) continue;
    for (const key of Reflect.getMetadataKeys(original) as unknown[]) {
      Reflect.defineMetadata(key, Reflect.getMetadata(key, original), value);
    }
    Reflect.defineProperty(instance, handlerName, {
      value,
      enumerable: false,
      configurable: true,
    });
  }
};
