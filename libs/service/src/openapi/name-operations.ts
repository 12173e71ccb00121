import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { MountedRoute } from '../list-routes.js';
import { shapeOf } from './describe-answer.js';

const camel = (segment: string): string =>
  segment.replaceAll(/[-.](\w)/gu, (_all, letter: string) => letter.toUpperCase());

const isParameter = (segment: string): boolean => segment.startsWith(':');

const segmentsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

const ofRecord: Readonly<Record<string, string>> = {
  GET: 'read',
  PATCH: 'change',
  PUT: 'put',
  DELETE: 'remove',
  POST: 'act',
};

const answersMany = (route: MountedRoute): boolean => {
  const shape = shapeOf(route);
  return shape !== undefined && typeof shape !== 'function';
};

/** What is done at the path: nothing to add where its last word is a verb, as in `…/{id}/approve`. */
const verbOf = (route: MountedRoute, segments: readonly string[]): string[] => {
  const last = segments.at(-1) ?? '';
  if (isParameter(last)) return [ofRecord[route.method] ?? ''];
  if (route.method === 'GET') return [answersMany(route) ? 'list' : 'read'];
  if (route.method === 'POST') return segments.length > 1 ? [] : ['create'];
  return [ofRecord[route.method] ?? ''];
};

/**
 * `customers.loans.approve`: service, resource, verb. It follows from method and path, which are
 * unique, and stays when the code behind them is renamed.
 */
export const operationIdOf = (service: string, route: MountedRoute): string => {
  const [, , ...segments] = segmentsOf(route.path);
  const named = segments.flatMap((part) =>
    isParameter(part) ? (part.includes('.') ? [part.slice(part.indexOf('.') + 1)] : []) : [part],
  );
  return [service, ...named, ...verbOf(route, segments)].map(camel).join('.');
};

/** The resource that a route is about: the last word of its controller's own path, `loans`. */
export const resourceOf = ({ controller, path }: MountedRoute): string => {
  const base =
    [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat()[0] ?? '';
  const words = segmentsOf(base).filter((part) => !isParameter(part));
  return (
    words.at(-1) ??
    segmentsOf(path)
      .slice(2)
      .find((part) => !isParameter(part)) ??
    ''
  );
};
