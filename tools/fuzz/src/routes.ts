import type { Dice } from '@kefu/testing/dice';
import { Described, type OpenApi, type Operation } from '@kefu/testing/openapi';

/** A route as a service's document describes it. */
export interface Route {
  readonly service: string;
  /** `/api/customers/loans/{id}/approve` */
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly described: Described;
  /** Roles that may ask; `any` for everybody who is signed in. */
  readonly roles: readonly string[] | 'any' | undefined;
  /** `customers/loans`: whose record the path begins with. */
  readonly collection: string;
}

const collectionOf = (path: string): string => path.split('/').slice(2, 4).join('/');

/** Every route of every service that is there. */
export const readRoutes = async (url: string, services: readonly string[]): Promise<Route[]> => {
  const all = await Promise.all(
    services.map(async (service) => {
      const response = await fetch(`${url}/api/${service}/openapi.json`);
      const document = (await response.json()) as OpenApi;
      return routesOf(service, document);
    }),
  );
  return all.flat();
};

const routesOf = (service: string, document: OpenApi): Route[] => {
  const described = new Described(document);
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => {
      const { 'x-roles': roles } = operation as { 'x-roles'?: Route['roles'] };
      const collection = collectionOf(path);
      return {
        service,
        path,
        method: method.toUpperCase(),
        operation,
        described,
        roles,
        collection,
      };
    }),
  );
};

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

const ENDING = /\/(void|void-slip|erase|merge|dismiss|dissolve|retire|cancel|close|leave|skip)$/u;
const ENDING_SHARE = 0.2;

/** Any route; those that end what is there more seldom, or nothing would be left to ask for. */
export const oneOf = (dice: Dice, routes: readonly Route[]): Route => {
  for (;;) {
    const route = dice.one(routes);
    if (!ENDING.test(route.path) || dice.chance(ENDING_SHARE)) return route;
  }
};
