import type { Fields, OpenApi } from './document.js';

/** How the `sub` of somebody's tokens is written, which no format has a name for. */
const personId = String.raw`^[\w:.@|-]{1,128}$`;

const isId = ({ format, pattern }: Fields): boolean => format === 'uuid' || pattern === personId;

/**
 * Every field of a request's body that names something or somebody by an id: `/api/…/assign /personId`.
 * A spec that holds them against what it tries knows of a new one at once.
 */
export const idsInRequests = ({ paths, components }: OpenApi): string[] => {
  const within = (schema: Fields, at: string): string[] => {
    const { $ref, properties, items } = schema as {
      $ref?: string;
      properties?: Readonly<Record<string, Fields>>;
      items?: Fields;
    };
    const referred = $ref && components.schemas[$ref.split('/').at(-1) ?? ''];
    return [
      ...(isId(schema) ? [at] : []),
      ...(referred ? within(referred, at) : []),
      ...(items ? within(items, `${at}/0`) : []),
      ...Object.entries(properties ?? {}).flatMap(([name, one]) => within(one, `${at}/${name}`)),
      ...[schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((some) =>
        Array.isArray(some) ? some.flatMap((one: Fields) => within(one, at)) : [],
      ),
    ];
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ requestBody }) =>
      Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
        within(schema ?? {}, '').map((pointer) => `${path} ${pointer}`),
      ),
    ),
  );
};
