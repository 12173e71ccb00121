import type { Fields, OpenApi } from './document.js';
import { fieldsOfRequests } from './fields-of-requests.js';

/** How the `sub` of somebody's tokens is written, which no format has a name for. */
const personId = String.raw`^[\w:.@|-]{1,128}$`;

const isId = ({ format, pattern }: Fields): boolean => format === 'uuid' || pattern === personId;

/**
 * Every field of a request's body that names something or somebody by an id: `/api/…/assign /personId`.
 * A spec that holds them against what it tries knows of a new one at once.
 */
export const idsInRequests = (document: OpenApi): string[] =>
  fieldsOfRequests(document)
    .filter(({ schema, pointer }) => isId(schema) && !pointer.startsWith('#'))
    .map(({ path, pointer }) => `${path} ${pointer}`);
