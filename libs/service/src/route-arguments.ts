import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { readsIfMatch } from './answers/versioned.js';
import { readsAsked } from './http/asked.js';
import type { MountedRoute } from './list-routes.js';

/** What a controller's method takes. */
export interface RouteArgument {
  readonly index: number;
  readonly kind: 'body' | 'query' | 'path' | 'if-match' | 'other';
  /** The one part of the body, query or path that it is; undefined where it is the whole. */
  readonly name: string | undefined;
  readonly type: unknown;
}

const kinds: Readonly<Record<string, RouteArgument['kind']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'path',
};

export const argumentsOf = ({
  controller,
  handlerName,
}: Pick<MountedRoute, 'controller' | 'handlerName'>): RouteArgument[] => {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handlerName) ?? {}) as Record<
    string,
    { index: number; data?: unknown; factory?: unknown }
  >;
  const prototype = controller.prototype as object;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, handlerName) ??
    []) as unknown[];
  return Object.entries(given).map(([key, { index, data, factory }]) => ({
    index,
    kind:
      factory === readsIfMatch || factory === readsAsked
        ? 'if-match'
        : (kinds[key.split(':')[0] ?? ''] ?? 'other'),
    name: typeof data === 'string' ? data : undefined,
    type: types[index],
  }));
};
