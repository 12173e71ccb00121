import type { Dice } from '@kefu/testing/dice';
import type { Fields } from '@kefu/testing/openapi';
import { statusOf, type Known, type Memory } from '../memory.js';
import type { People } from '../people.js';
import { nameOf, type Route } from '../routes.js';
import { fitting, type Ground } from './fitting.js';
import type { Request } from './request.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Fields;
}

const CSV = '姓名,电话,区域\r\n张伟,13812345678,east\r\n李娜,13912345678,west\r\n';

/** A request that the route's document allows, of a record that is there if any is. */
export const validRequest = (dice: Dice, route: Route, memory: Memory, people: People): Request => {
  const known = recordFor(dice, route, memory);
  const { document } = route.described;
  const about = { ...known?.fields, ...(known ? ownIds(route, known) : {}) };
  const ground: Ground = { dice, memory, people, schemas: document.components.schemas, about };
  const parameters = route.operation.parameters.map((each) => parameterOf(route, each));
  const query = parameters
    .filter((each) => each.in === 'query' && (each.required || dice.chance(0.25)))
    .map(({ name, schema }) => [name, String(fitting(ground, schema, name))] as const);
  return {
    route,
    method: route.method,
    path: pathFor(ground, route, parameters, known),
    query,
    headers: headersFor(dice, parameters, known),
    as:
      route.roles === undefined
        ? undefined
        : people.who(dice, route.roles, known?.fields ?? {}).number,
    ...bodyFor(ground, route),
    ...(known ? { status: statusOf(known.fields) } : {}),
    spoiled: [],
  };
};

/** Shared parameters stand in the document's components. */
const parameterOf = ({ described }: Route, given: Fields): Parameter => {
  const name = typeof given.$ref === 'string' ? given.$ref.split('/').at(-1) : undefined;
  const { parameters = {} } = described.document.components as unknown as {
    parameters?: Record<string, Fields>;
  };
  return (name === undefined ? given : (parameters[name] ?? given)) as unknown as Parameter;
};

const recordFor = (dice: Dice, route: Route, memory: Memory): Known | undefined => {
  if (route.path.includes('{aggregateId}')) return memory.anyRecord(dice);
  if (route.path.includes('{')) return memory.record(dice, route.collection, nameOf(route));
  // What is filed is filed for somebody who is there
  const others = ['customers/assets', 'customers/customers', 'field-repair/repair-orders'];
  return memory.record(dice, dice.one(others));
};

/** An asset's id is `assetId` to others. */
const ownIds = (route: Route, { id, fields }: Known): Record<string, unknown> => {
  if ('serial' in fields) return { assetId: id };
  if (route.collection === 'customers/customers' || 'phones' in fields) return { customerId: id };
  return {};
};

const pathFor = (
  ground: Ground,
  route: Route,
  parameters: readonly Parameter[],
  known: Known | undefined,
): string =>
  route.path.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => {
    const schema = parameters.find((each) => each.in === 'path' && each.name === name)?.schema;
    const isOwn = name === 'id' || name === 'aggregateId';
    const value = isOwn && known ? known.id : fitting(ground, schema ?? {}, name);
    return encodeURIComponent(String(value));
  });

const headersFor = (
  dice: Dice,
  parameters: readonly Parameter[],
  known: Known | undefined,
): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const { name } of parameters.filter((each) => each.in === 'header')) {
    if (name === 'Accept-Language' && dice.chance(0.5)) headers[name] = dice.one(['zh', 'en']);
    if (name === 'If-Match' && known?.etag && dice.chance(0.5)) headers[name] = known.etag;
    if (name === 'Idempotency-Key' && dice.chance(0.5)) headers[name] = `fuzz-${dice.below(1e9)}`;
  }
  return headers;
};

const bodyFor = (ground: Ground, { operation }: Route): Partial<Request> => {
  const content = operation.requestBody?.content;
  if (!content) return {};
  const schema = content['application/json']?.schema;
  return schema ? { body: fitting(ground, schema, '') } : { raw: CSV };
};

export const contentTypeOf = ({ operation }: Route): string =>
  Object.keys(operation.requestBody?.content ?? { 'application/json': {} })[0] ?? '';
