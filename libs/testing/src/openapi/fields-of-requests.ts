import type { Content, Fields, OpenApi, Operation } from './document.js';

/** A field of a request, and where it stands. */
export interface RequestField {
  readonly method: string;
  /** `/api/customers/loans/{id}/approve` */
  readonly path: string;
  readonly operation: Operation;
  /** `/borrower/personId`, of a list its first: `/members/0/personId`; `#/query/from` of a query. */
  readonly pointer: string;
  readonly schema: Fields;
  /** The whole body as the document shows it; undefined where the field is in the query. */
  readonly example?: unknown;
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Fields>>;
  readonly items?: Fields;
  readonly anyOf?: readonly Fields[];
  readonly oneOf?: readonly Fields[];
  readonly allOf?: readonly Fields[];
}

type Placed = readonly [pointer: string, schema: Fields];

const named = <Part>(parts: Readonly<Record<string, Part>>, $ref: string): Part | undefined =>
  parts[$ref.split('/').at(-1) ?? ''];

/** The schema itself and all within it, each where it stands. */
const within = (schemas: OpenApi['components']['schemas'], given: Fields, at = ''): Placed[] => {
  const { $ref, properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = given as Schema;
  const referred = $ref === undefined ? undefined : named(schemas, $ref);
  return [
    [at, given],
    ...(referred ? within(schemas, referred, at) : []),
    ...(items ? within(schemas, items, `${at}/0`) : []),
    ...Object.entries(properties).flatMap(([name, one]) => within(schemas, one, `${at}/${name}`)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => within(schemas, one, at)),
  ];
};

const inBody = ({ components }: OpenApi, { schema = {}, example }: Content) =>
  within(components.schemas, schema).map(([pointer, one]) => ({ pointer, schema: one, example }));

const inQuery = ({ components }: OpenApi, { parameters }: Operation) =>
  parameters
    .map((one) =>
      typeof one['$ref'] === 'string' ? named(components.parameters ?? {}, one['$ref']) : one,
    )
    .filter((one) => one?.['in'] === 'query')
    .flatMap((one) =>
      within(components.schemas, one?.['schema'] as Fields).map(([more, schema]) => ({
        ...{ pointer: `#/query/${String(one?.['name'])}${more}`, schema },
      })),
    );

/**
 * Every field of every request, in bodies and in queries. A spec that holds a rule of all fields of a kind
 * against them knows of a new one at once.
 */
export const fieldsOfRequests = (document: OpenApi): RequestField[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      [
        ...Object.values(operation.requestBody?.content ?? {}).flatMap((content) =>
          inBody(document, content),
        ),
        ...inQuery(document, operation),
      ].map((field) => ({ ...field, method: method.toUpperCase(), path, operation })),
    ),
  );
