import type { RefusalKind } from '@kefu/kernel';
import { statusOfKind } from '@kefu/http';
import type { MountedRoute } from '../list-routes.js';
import type { RouteArgument } from '../route-arguments.js';
import type { Notes } from './api-notes.js';
import { problemSchemaRef, statusMeanings } from './problem-schema.js';
import type { Schema } from './schema.js';

interface Coded {
  readonly status: number;
  readonly code: string;
  readonly rules: readonly string[];
  readonly says: readonly string[];
}

const coded = (status: number, code: string, says: string): Coded => ({
  status,
  code,
  rules: [],
  says: [says],
});

const unavailable = (everybody: boolean): Coded[] => [
  coded(503, 'database-unavailable', 'The database is away'),
  coded(503, 'busy-unavailable', 'Too much wants the same record at once'),
  coded(503, 'service-unavailable', 'The service is starting'),
  ...(everybody ? [] : [coded(503, 'issuer-unavailable', 'The issuer of tokens is away')]),
];

/** The files of the platform that stand before a route, by what they refuse. */
const filesBefore = (route: MountedRoute, given: readonly RouteArgument[]): string[] => [
  ...(route.roles === 'public' ? [] : ['declare-access', 'verify-tokens']),
  ...(Array.isArray(route.roles) ? ['guard-routes'] : []),
  ...(route.method === 'POST' ? ['answer-once'] : []),
  ...(given.some(({ kind }) => kind !== 'other') ? ['check-arguments'] : []),
  'refuse-hostile-input',
];

/** Every answer of a route that is an error, by status and code. */
export const problemsOf = (
  route: MountedRoute,
  given: readonly RouteArgument[],
  notes: Notes,
): Coded[] => {
  const mayHaveBody = route.method !== 'GET';
  const keys = [
    ...notes.refusalsOfRoute(route.controller, route.handlerName),
    ...filesBefore(route, given).flatMap((file) => notes.refusalsOf(file)),
  ];
  const refused = [...new Set(keys)].map((key): Coded => {
    const [kind = '', code = ''] = key.split('/');
    const { rules, says } = notes.refusal(key) ?? { rules: [], says: [] };
    return { status: statusOfKind[kind as RefusalKind], code, rules, says };
  });
  return [
    ...refused,
    ...(route.method === 'GET' ? [] : [coded(409, 'duplicate', 'There is one like it already')]),
    ...(mayHaveBody ? [coded(413, 'too-large', 'The body is larger than allowed')] : []),
    ...(route.path.includes(':')
      ? [coded(414, 'path-too-long', 'A part of the path is longer than 200 characters')]
      : []),
    ...(mayHaveBody
      ? [coded(415, 'unsupported-media-type', 'This content type is not accepted here')]
      : []),
    ...(mayHaveBody ? [coded(408, 'too-slow', 'The body did not arrive in time')] : []),
    coded(431, 'header-too-large', 'Address and headers are larger than allowed'),
    ...unavailable(route.roles === 'public'),
  ];
};

const line = ({ code, rules, says }: Coded): string =>
  `- \`${code}\`${rules.length > 0 ? ` (${rules.join(', ')})` : ''}${says.length > 0 ? `: ${says.join('; ')}` : ''}`;

const responseOf = (status: number, problems: readonly Coded[]): Schema => ({
  description: [statusMeanings[status], ...problems.map(line)].join('\n'),
  ...(status === 401
    ? { headers: { 'WWW-Authenticate': { $ref: '#/components/headers/WWW-Authenticate' } } }
    : {}),
  ...(status === 503 || status === 429
    ? { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }
    : {}),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: problemSchemaRef },
          { properties: { code: { enum: problems.map(({ code }) => code) } } },
        ],
      },
    },
  },
});

const longestName = 80;

/** The responses that are errors; what many routes answer in the same way stands once, among the components. */
export class ProblemResponses {
  readonly components: Record<string, Schema> = {};

  /** The responses of one route, by status. */
  of(problems: readonly Coded[]): Record<string, Schema> {
    const responses = [...Map.groupBy(problems, ({ status }) => status)].map(
      ([status, ofStatus]): [string, Schema] => {
        const byCode = new Map(ofStatus.map((problem) => [problem.code, problem]));
        const codes = [...byCode.keys()].sort();
        const response = responseOf(
          status,
          codes.flatMap((code) => byCode.get(code) ?? []),
        );
        return [String(status), this.shared(`${status}-${codes.join('-')}`, response)];
      },
    );
    return Object.fromEntries(responses);
  }

  private shared(name: string, response: Schema): Schema {
    if (name.length > longestName) return response;
    this.components[name] = response;
    return { $ref: `#/components/responses/${name}` };
  }
}
