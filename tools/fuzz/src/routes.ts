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
