import type { MountedRoute } from '../list-routes.js';
import type { ServiceDefinition } from '../service-definition.js';
import { Schemas } from './collect-schemas.js';
import { describeRoute } from './describe-route.js';
import { problemResponses, problemSchema } from './problem-schema.js';
import type { Schema } from './schema.js';

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key with the same body gets the first answer again; another body: 422',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: 'b1f7c3d2-dispatch-1',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that was read; 412 when it has changed since',
    schema: { type: 'string', examples: ['"7"'] },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    schema: { type: 'string', default: 'zh', examples: ['zh', 'en'] },
  },
};

/** The OpenAPI 3.1 document of a service, from its routes and the classes that they take and give. */
export const describeApi = (
  definition: ServiceDefinition,
  routes: readonly MountedRoute[],
): object => {
  const schemas = new Schemas();
  const paths: Record<string, Schema> = {};
  for (const route of routes.filter(({ path }) => path.startsWith('/api/'))) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: `Kefu: ${definition.title.en} · ${definition.title.zh}`,
      version: '1',
      description: `Every error is application/problem+json. Roles are listed as x-roles.`,
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters,
      headers: {
        ETag: {
          description: 'The version, where the answer shows one record',
          schema: { type: 'string' },
        },
      },
      responses: problemResponses(),
      schemas: { ...schemas.all(), Problem: problemSchema },
    },
  };
};
