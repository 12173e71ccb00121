import { isId, malformed, type Fault } from '@kefu/kernel';
import { checkObject, faultAt, type DtoClass } from '@kefu/validation';
import { aroundHandlers } from '../around-handlers.js';
import type { MountedRoute } from '../list-routes.js';
import { argumentsOf, type RouteArgument } from '../route-arguments.js';

const plainTypes = new Set<unknown>([
  String,
  Boolean,
  Number,
  Array,
  Object,
  Date,
  Buffer,
  undefined,
]);

const bases: Partial<Record<RouteArgument['kind'], string>> = {
  body: '',
  query: '#/query',
  path: '#/path',
};

const detail = { zh: '请求内容有误，见 errors', en: 'The request does not fit; see errors' };

const refuse = (errors: readonly Fault[]) => malformed('malformed', detail, { errors });

/** Numbers and truth values come as text in queries and paths; here they are read strictly. */
const readPlain = (type: unknown, text: unknown, pointer: string): unknown => {
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string') throw refuse([faultAt(pointer, 'isString')]);
  if (type === Number) {
    if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) throw refuse([faultAt(pointer, 'isNumber')]);
    return Number(text);
  }
  if (type === Boolean) {
    if (text !== 'true' && text !== 'false') throw refuse([faultAt(pointer, 'isBoolean')]);
    return text === 'true';
  }
  return text;
};

type Check = (value: unknown) => unknown;

/** Undefined where there is nothing to check. */
const checkOf = ({ kind, name, type }: RouteArgument): Check | undefined => {
  const base = bases[kind];
  if (base === undefined) return undefined;
  const pointer = name ? `${base}/${name}` : base;
  if (kind === 'path' && name && /^id$|Id$/.test(name)) {
    return (value) => {
      if (!isId(String(value))) throw refuse([faultAt(pointer, 'not-an-id')]);
      return value;
    };
  }
  if (plainTypes.has(type)) {
    return name && kind !== 'body' ? (value) => readPlain(type, value, pointer) : undefined;
  }
  const of = type as DtoClass;
  return (value) => {
    const given = value === undefined ? {} : value;
    const { value: made, faults } = checkObject(of, given, { base: pointer, typed: true });
    if (faults.length > 0) throw refuse(faults);
    return made;
  };
};

/**
 * Checks bodies, queries and paths against their classes before the controller's own method has them.
 * Nothing is converted but what a class declares (`@Type(() => Number)` in a query). A path part called
 * `id` or `…Id` must be an id. A pipe would do the same, and have each argument wait for a promise.
 */
export const checkArguments = (routes: readonly MountedRoute[]): void => {
  aroundHandlers(routes, (route, original) => {
    const checks = argumentsOf(route).flatMap((argument) => {
      const check = checkOf(argument);
      return check ? [{ index: argument.index, check }] : [];
    });
    if (checks.length === 0) return original;
    return function (...args) {
      for (const { index, check } of checks) args[index] = check(args[index]);
      return original.apply(this, args);
    };
  });
};
