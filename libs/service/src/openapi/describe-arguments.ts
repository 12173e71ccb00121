import type { DtoClass } from '@kefu/validation';
import { fileTypes, TAKES_FILE } from '../http/receive-files.js';
import type { MountedRoute } from '../list-routes.js';
import type { RouteArgument } from '../route-arguments.js';
import type { Schemas } from './collect-schemas.js';
import { sampleValues } from './sample-values.js';
import type { Schema } from './schema.js';

const plainSchemas = new Map<unknown, Schema>([
  [String, { type: 'string' }],
  [Number, { type: 'number' }],
  [Boolean, { type: 'boolean' }],
]);

const schemaFor = (type: unknown): Schema => plainSchemas.get(type) ?? { type: 'string' };

const isDto = (type: unknown): type is DtoClass =>
  typeof type === 'function' && !plainSchemas.has(type) && type !== Object && type !== Array;

const pathParameters = (path: string): Schema[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: /^id$|Id$/.test(name) ? { type: 'string', format: 'uuid' } : { type: 'string' },
    example: sampleValues(name)[0],
  }));

const queryParameters = (given: readonly RouteArgument[], schemas: Schemas): Schema[] =>
  given
    .filter(({ kind }) => kind === 'query')
    .flatMap(({ name, type }) => {
      if (name) return [{ name, in: 'query', required: false, schema: schemaFor(type) }];
      if (!isDto(type)) return [];
      return schemas.propertiesOf(type).map(({ name: property, schema, required }) => {
        const { description, ...rest } = schema;
        return {
          name: property,
          in: 'query',
          ...(description === undefined ? {} : { description }),
          required,
          schema: rest,
        };
      });
    });

const headerParameters = (route: MountedRoute, given: readonly RouteArgument[]): Schema[] => [
  { $ref: '#/components/parameters/AcceptLanguage' },
  ...(route.method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(route.method !== 'GET' && given.some(({ kind }) => kind === 'if-match')
    ? [{ $ref: '#/components/parameters/IfMatch' }]
    : []),
];

export const parametersOf = (
  route: MountedRoute,
  given: readonly RouteArgument[],
  schemas: Schemas,
): Schema[] => [
  ...pathParameters(route.path),
  ...queryParameters(given, schemas),
  ...headerParameters(route, given),
];

/** Bytes or text of these content types. */
export const filesOf = (types: readonly string[]): Schema =>
  Object.fromEntries(
    types.map((type) => [
      type,
      {
        schema: type.startsWith('text/')
          ? { type: 'string' }
          : { type: 'string', format: 'binary' },
      },
    ]),
  );

/** What a route takes as its body, where it takes one. */
export const bodyOf = (
  route: MountedRoute,
  given: readonly RouteArgument[],
  schemas: Schemas,
): Schema | undefined => {
  if (Reflect.getMetadata(TAKES_FILE, route.handler) === true) {
    return { required: true, content: filesOf(fileTypes) };
  }
  const type = given.find(({ kind }) => kind === 'body')?.type;
  if (!isDto(type)) return undefined;
  const json = { schema: schemas.refTo(type), example: schemas.exampleOf(type) };
  return { required: true, content: { 'application/json': json } };
};
