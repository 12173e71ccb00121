import { HEADERS_METADATA, HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { encodeCursor } from '@kefu/persistence';
import { describedSheet } from '../answers/sheets.js';
import type { MountedRoute } from '../list-routes.js';
import { ALSO_ANSWERS, ANSWERS, ANSWERS_FILE, classOf, type AnswerShape } from './answers.js';
import type { Schemas } from './collect-schemas.js';
import { filesOf } from './describe-arguments.js';
import { sampleValues } from './sample-values.js';
import type { Schema } from './schema.js';

const schemaOf = (shape: AnswerShape, schemas: Schemas): Schema => {
  const item = schemas.refTo(classOf(shape));
  if (typeof shape === 'function') return item;
  const items = { type: 'array', items: item };
  const next = { type: 'string', description: 'Cursor of the page after; absent on the last' };
  return {
    type: 'object',
    required: ['items'],
    properties: { items, ...('pageOf' in shape ? { next } : {}) },
    additionalProperties: false,
  };
};

const exampleOf = (shape: AnswerShape, schemas: Schemas): object => {
  const view = schemas.exampleOf(classOf(shape));
  if (typeof shape === 'function') return view;
  const page = 'pageOf' in shape ? { next: encodeCursor([sampleValues('id')[0] as string]) } : {};
  return { items: [view], ...page };
};

interface GivenHeader {
  readonly name: string;
  readonly value: unknown;
}

/** Headers that a route's decorators give its answer, by their name in small letters. */
const headersGivenBy = ({ handler }: MountedRoute): ReadonlyMap<string, unknown> => {
  const given = Reflect.getMetadata(HEADERS_METADATA, handler) as GivenHeader[] | undefined;
  return new Map(given?.map(({ name, value }) => [name.toLowerCase(), value]));
};

export const shapeOf = ({ handler }: MountedRoute): AnswerShape | undefined =>
  Reflect.getMetadata(ANSWERS, handler) as AnswerShape | undefined;

const contentOf = (route: MountedRoute, schemas: Schemas): Schema | undefined => {
  const shape = shapeOf(route);
  if (shape) {
    const json = { schema: schemaOf(shape, schemas), example: exampleOf(shape, schemas) };
    return { 'application/json': json };
  }
  const files = Reflect.getMetadata(ANSWERS_FILE, route.handler) as readonly string[] | undefined;
  const given = describedSheet(route)?.type ?? headersGivenBy(route).get('content-type');
  const types = files ?? (typeof given === 'string' ? [given.replace(/;.*/u, '')] : []);
  return types.length > 0 ? filesOf(types) : undefined;
};

const header = (name: string): Schema => ({ $ref: `#/components/headers/${name}` });

const headersOf = (route: MountedRoute, content: Schema | undefined, schemas: Schemas): Schema => {
  const shape = shapeOf(route);
  const isRecord = typeof shape === 'function' && schemas.has(classOf(shape), 'version');
  const isFile = content !== undefined && !shape;
  return {
    ...(isRecord ? { ETag: header('ETag') } : {}),
    ...(isFile ? { 'Content-Disposition': header('Content-Disposition') } : {}),
    ...(route.method === 'POST' ? { 'Idempotent-Replay': header('Idempotent-Replay') } : {}),
  };
};

const statusOf = ({ handler, method }: MountedRoute): number => {
  const code = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  return code ?? (method === 'POST' ? 201 : 200);
};

/** What a route answers when it does what it is asked to. */
export const answersOf = (route: MountedRoute, schemas: Schemas): Record<string, Schema> => {
  const content = contentOf(route, schemas);
  const headers = headersOf(route, content, schemas);
  const status = statusOf(route);
  const response = {
    description: status === 201 ? 'Filed' : 'Done',
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(content ? { content } : {}),
  };
  const also = Reflect.getMetadata(ALSO_ANSWERS, route.handler) as
    | { status: number; when: string }
    | undefined;
  return {
    [content ? status : 204]: response,
    ...(also ? { [also.status]: { ...response, description: also.when } } : {}),
  };
};
