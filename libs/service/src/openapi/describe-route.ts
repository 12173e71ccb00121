import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { readsIfMatch } from '../answers/versioned.js';
import type { MountedRoute } from '../list-routes.js';
import { encodeCursor } from '../lists/page.js';
import type { DtoClass } from '../validation/plan-of.js';
import { ANSWERS, classOf, type AnswerShape } from './answers.js';
import type { Schemas } from './collect-schemas.js';
import { sampleValues } from './sample-values.js';
import type { Schema } from './schema.js';

interface Argument {
  readonly kind: 'body' | 'query' | 'if-match' | 'other';
  readonly name: string | undefined;
  readonly type: unknown;
}

const kinds: Readonly<Record<string, Argument['kind']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
};

const argumentsOf = ({ controller, handlerName }: MountedRoute): Argument[] => {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handlerName) ?? {}) as Record<
    string,
    { index: number; data?: unknown; factory?: unknown }
  >;
  const types = (Reflect.getMetadata(
    'design:paramtypes',
    controller.prototype as object,
    handlerName,
  ) ?? []) as unknown[];
  return Object.entries(given).map(([key, { index, data, factory }]) => ({
    kind: factory === readsIfMatch ? 'if-match' : (kinds[key.split(':')[0] ?? ''] ?? 'other'),
    name: typeof data === 'string' ? data : undefined,
    type: types[index],
  }));
};

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

const queryParameters = (given: readonly Argument[], schemas: Schemas): Schema[] =>
  given
    .filter(({ kind }) => kind === 'query')
    .flatMap(({ name, type }) => {
      if (name) return [{ name, in: 'query', required: false, schema: schemaFor(type) }];
      if (!isDto(type)) return [];
      return schemas.propertiesOf(type).map(({ name: property, schema, required }) => ({
        name: property,
        in: 'query',
        required,
        schema,
      }));
    });

const answerSchema = (shape: AnswerShape | undefined, schemas: Schemas): Schema => {
  if (!shape) return {};
  const item = schemas.refTo(classOf(shape));
  if (typeof shape === 'function') return item;
  const items = { type: 'array', items: item };
  if ('listOf' in shape) return { type: 'object', required: ['items'], properties: { items } };
  const next = { type: 'string', description: 'Cursor of the page after; absent on the last' };
  return { type: 'object', required: ['items'], properties: { items, next } };
};

const answerExample = (shape: AnswerShape | undefined, schemas: Schemas): object => {
  if (!shape) return {};
  const view = schemas.exampleOf(classOf(shape));
  if (typeof shape === 'function') return { example: view };
  const page = 'pageOf' in shape ? { next: encodeCursor([sampleValues('id')[0] as string]) } : {};
  return { example: { items: [view], ...page } };
};

const problemsOf = (route: MountedRoute, given: readonly Argument[]): number[] => {
  const has = (kind: Argument['kind']) => given.some((argument) => argument.kind === kind);
  const takesBody = has('body');
  return [
    400,
    ...(route.roles === 'public' ? [] : [401]),
    ...(Array.isArray(route.roles) ? [403] : []),
    ...(route.path.includes(':') ? [404] : []),
    ...(route.method === 'GET' ? [] : [409]),
    ...(has('if-match') ? [412] : []),
    ...(takesBody ? [413, 415] : []),
    ...(route.method === 'GET' ? [] : [422]),
    503,
  ];
};

const headerParameters = (route: MountedRoute, given: readonly Argument[]): Schema[] => [
  { $ref: '#/components/parameters/AcceptLanguage' },
  ...(route.method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(given.some(({ kind }) => kind === 'if-match')
    ? [{ $ref: '#/components/parameters/IfMatch' }]
    : []),
];

/** One operation of the OpenAPI document. */
export const describeRoute = (route: MountedRoute, schemas: Schemas): Schema => {
  const given = argumentsOf(route);
  const body = given.find(({ kind }) => kind === 'body');
  const code = Reflect.getMetadata(HTTP_CODE_METADATA, route.handler) as number | undefined;
  const status = code ?? (route.method === 'POST' ? 201 : 200);
  const shape = Reflect.getMetadata(ANSWERS, route.handler) as AnswerShape | undefined;
  const schema = answerSchema(shape, schemas);
  const noBody = status === 204;
  return {
    operationId: `${route.controller.name.replace(/Controller$/, '')}_${route.handlerName}`,
    tags: [route.controller.name.replace(/Controller$/, '')],
    ...(route.roles === 'public' ? { security: [] } : {}),
    'x-roles': route.roles,
    parameters: [
      ...pathParameters(route.path),
      ...queryParameters(given, schemas),
      ...headerParameters(route, given),
    ],
    ...(body && isDto(body.type)
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: schemas.refTo(body.type),
                example: schemas.exampleOf(body.type),
              },
            },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: 'Done',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        ...(noBody
          ? {}
          : { content: { 'application/json': { schema, ...answerExample(shape, schemas) } } }),
      },
      ...Object.fromEntries(
        problemsOf(route, given).map((problem) => [
          problem,
          { $ref: `#/components/responses/Problem${problem}` },
        ]),
      ),
    },
  };
};
