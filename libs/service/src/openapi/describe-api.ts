import type { MountedRoute } from '../list-routes.js';
import type { ServiceDefinition } from '../service-definition.js';
import { Notes } from './api-notes.js';
import { Schemas } from './collect-schemas.js';
import { headers, parameters } from './components.js';
import { ProblemResponses } from './describe-problems.js';
import { describeRoute } from './describe-route.js';
import { describeTags } from './describe-tags.js';
import { problemSchema } from './problem-schema.js';
import type { Schema } from './schema.js';

const description = `Every error is application/problem+json with a stable \`code\`; each answer lists its own.
Roles that may use a route are listed as \`x-roles\`: some, \`any\` of those signed in, or \`public\`.

In a request, null for a field that may be absent is the same as leaving it out, unless the field says
otherwise. An answer leaves out what it does not have. Fields that are not described are refused.`;

/** The OpenAPI 3.1 document of a service, from its routes and the classes that they take and give. */
export const describeApi = (
  definition: ServiceDefinition,
  mounted: readonly MountedRoute[],
): object => {
  const routes = mounted.filter(({ path }) => path.startsWith('/api/'));
  const notes = new Notes(definition.notes);
  const schemas = new Schemas(notes);
  const problems = new ProblemResponses();
  const describing = { service: definition.name, notes, schemas, problems };
  const paths: Record<string, Schema> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operation = describeRoute(route, describing);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Kefu: ${definition.title.en} · ${definition.title.zh}`,
      version: '1',
      description,
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: describeTags(definition, routes, notes),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters,
      headers,
      responses: problems.components,
      schemas: { ...schemas.all(), Problem: problemSchema },
    },
  };
};
