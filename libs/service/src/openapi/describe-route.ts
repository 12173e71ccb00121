import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import type { DtoClass } from '@kefu/validation';
import type { MountedRoute } from '../list-routes.js';
import { encodeCursor } from '@kefu/persistence';
import { fileTypes, TAKES_FILE } from '../http/receive-files.js';
import { ANSWERS, ANSWERS_FILE, classOf, type AnswerShape } from './answers.js';
import type { Schemas } from './collect-schemas.js';
import { sampleValues } from './sample-values.js';
import { argumentsOf, type RouteArgument } from '../route-arguments.js';
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

const takesFile = ({ handler }: MountedRoute): boolean =>
  Reflect.getMetadata(TAKES_FILE, handler) === true;

const filesOf = (types: readonly string[]): Schema =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

const bodyOf = (
  route: MountedRoute,
  given: readonly RouteArgument[],
  schemas: Schemas,
): Schema | undefined => {
  if (takesFile(route)) return { required: true, content: filesOf(fileTypes) };
  const type = given.find(({ kind }) => kind === 'body')?.type;
  if (!isDto(type)) return undefined;
  const json = { schema: schemas.refTo(type), example: schemas.exampleOf(type) };
  return { required: true, content: { 'application/json': json } };
};

const contentOf = ({ handler }: MountedRoute, schemas: Schemas): Schema => {
  const files = Reflect.getMetadata(ANSWERS_FILE, handler) as readonly string[] | undefined;
  if (files) return filesOf(files);
  const shape = Reflect.getMetadata(ANSWERS, handler) as AnswerShape | undefined;
  const schema = answerSchema(shape, schemas);
  return { 'application/json': { schema, ...answerExample(shape, schemas) } };
};

const problemsOf = (route: MountedRoute, given: readonly RouteArgument[]): number[] => {
  const has = (kind: RouteArgument['kind']) => given.some((argument) => argument.kind === kind);
  const takesBody = has('body') || takesFile(route);
  return [
    400,
    ...(route.roles === 'public' ? [] : [401]),
    ...(Array.isArray(route.roles) ? [403] : []),
    ...(route.path.includes(':') ? [404] : []),
    ...(route.method === 'GET' ? [] : [409]),
    ...(has('if-match') && route.method !== 'GET' ? [412] : []),
    ...(takesBody ? [413, 415] : []),
    ...(route.method === 'GET' ? [] : [422]),
    503,
  ];
};

const headerParameters = (route: MountedRoute, given: readonly RouteArgument[]): Schema[] => [
  { $ref: '#/components/parameters/AcceptLanguage' },
  ...(route.method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(route.method !== 'GET' && given.some(({ kind }) => kind === 'if-match')
    ? [{ $ref: '#/components/parameters/IfMatch' }]
    : []),
];

/** One operation of the OpenAPI document. */
export const describeRoute = (route: MountedRoute, schemas: Schemas): Schema => {
  const given = argumentsOf(route);
  const requestBody = bodyOf(route, given, schemas);
  const code = Reflect.getMetadata(HTTP_CODE_METADATA, route.handler) as number | undefined;
  const status = code ?? (route.method === 'POST' ? 201 : 200);
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
    ...(requestBody ? { requestBody } : {}),
    responses: {
      [status]: {
        description: 'Done',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        ...(noBody ? {} : { content: contentOf(route, schemas) }),
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
