import { describedSheet } from '../answers/sheets.js';
import type { MountedRoute } from '../list-routes.js';
import { argumentsOf } from '../route-arguments.js';
import { summaryAndDescription, type Notes } from './api-notes.js';
import type { Schemas } from './collect-schemas.js';
import { answersOf } from './describe-answer.js';
import { bodyOf, parametersOf } from './describe-arguments.js';
import { problemsOf, type ProblemResponses } from './describe-problems.js';
import { operationIdOf, resourceOf } from './name-operations.js';
import type { Schema } from './schema.js';

/** What the operations of one document share. */
export interface Describing {
  readonly service: string;
  readonly notes: Notes;
  readonly schemas: Schemas;
  readonly problems: ProblemResponses;
}

/** One operation of the OpenAPI document. */
export const describeRoute = (route: MountedRoute, describing: Describing): Schema => {
  const { service, notes, schemas, problems } = describing;
  const given = argumentsOf(route);
  const requestBody = bodyOf(route, given, schemas);
  return {
    operationId: operationIdOf(service, route),
    tags: [resourceOf(route)],
    ...summaryAndDescription(
      describedSheet(route)?.words ?? notes.wordsOf(route.controller, route.handlerName),
    ),
    ...(route.roles === 'public' ? { security: [] } : {}),
    'x-roles': route.roles,
    parameters: parametersOf(route, given, schemas),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...answersOf(route, schemas),
      ...problems.of(problemsOf(route, given, notes)),
    },
  };
};
