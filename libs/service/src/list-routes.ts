import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS, type Access } from './access/declare-access.js';

export interface Route {
  readonly method: string;
  /** As the router has it: `/api/field-repair/repair-orders/:id/dispatch`. */
  readonly path: string;
  readonly roles: Access;
}

/** A route with the method that answers it; `roles` is undefined where none was declared. */
export interface MountedRoute extends Omit<Route, 'roles'> {
  readonly roles: Access | undefined;
  readonly controller: Type<unknown>;
  readonly instance: object;
  readonly handler: (...args: never[]) => unknown;
  readonly handlerName: string;
}

/** Paths that are not under `/api/<service>`. */
export const outsidePrefix = ['health/live', 'health/ready', 'metrics'] as const;

const read = (key: string, target: object): unknown => Reflect.getMetadata(key, target);

const pathsOf = (target: object): string[] =>
  [(read(PATH_METADATA, target) as string | string[] | undefined) ?? ''].flat();

const join = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;

/** Arguments are checked around the methods of the one instance that there is. */
class MadeAnew extends Error {
  constructor(controller: string) {
    super(`${controller} is made anew for each request: nobody would check what it is given`);
  }
}

/** @throws Error for a controller that is made anew for each request */
export const mountedRoutes = (app: NestFastifyApplication, prefix: string): MountedRoute[] => {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap((wrapper) => {
      const controller = wrapper.metatype as Type<unknown>;
      const instance = wrapper.instance as object;
      if (!wrapper.isDependencyTreeStatic()) throw new MadeAnew(controller.name);
      const prototype = controller.prototype as Record<string, MountedRoute['handler']>;
      return scanner.getAllMethodNames(prototype).flatMap((handlerName) => {
        const handler = prototype[handlerName];
        const method = handler && (read(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (!handler || method === undefined) return [];
        const bases = pathsOf(controller);
        const ends = pathsOf(handler);
        const roles = (read(ACCESS, handler) ?? read(ACCESS, controller)) as Access | undefined;
        return bases.flatMap((base) =>
          ends.map((end): MountedRoute => {
            const bare = join(base, end);
            const outside = (outsidePrefix as readonly string[]).includes(bare.slice(1));
            const path = outside ? bare : join(prefix, base, end);
            const name = RequestMethod[method];
            return {
              method: name,
              path,
              roles,
              controller,
              instance,
              handler,
              handlerName,
            };
          }),
        );
      });
    });
};

/** @throws Error that names every route that says nothing of who may use it */
export const refuseUndeclared = (routes: readonly MountedRoute[]): void => {
  const silent = routes.filter(({ roles }) => roles === undefined);
  if (silent.length === 0) return;
  const lines = silent.map(({ method, path }) => `  - ${method} ${path}`);
  throw new Error(`routes without @Roles, @AnyRole or @Public:\n${lines.join('\n')}`);
};
