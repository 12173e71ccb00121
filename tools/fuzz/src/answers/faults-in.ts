import { isWhole, type Request } from '../requests/request.js';
import { nameOf } from '../routes.js';
import type { Answer } from './send.js';
import { faultsOfReading } from './what-people-read.js';

const PROBLEM = 'application/problem+json';
const SHOWN = 300;

/** What is wrong with an answer, a sentence each; begins with the route where it is one that is there. */
export const faultsIn = (request: Request, answer: Answer): string[] => {
  const route = nameOf(request.route);
  if (answer.status >= 500) return [`${route} answers ${answer.status}: ${begin(answer)}`];
  const faults = isOwnRoute(request)
    ? faultsOfRoute(request, answer)
    : faultsOfProblem(request, answer);
  return faults.map((fault) => `${route}: ${fault}`);
};

const begin = ({ text = '' }: Answer): string => text.slice(0, SHOWN);

/** Whether the request still goes where its document says, whatever is wrong with it. */
const isOwnRoute = ({ method, route, spoiled }: Request): boolean =>
  method === route.method && !spoiled.includes('a path of bad escapes');

/** Who asks for what is not there is told so in the one way. */
const faultsOfProblem = ({ method }: Request, answer: Answer): string[] => {
  const { status, type, text = '' } = answer;
  if (status < 400 || method === 'HEAD') return [];
  if (type !== PROBLEM) return [`${method} ${status} is ${type || 'nothing'}, no problem`];
  return problemFaults(status, parsed(text));
};

const faultsOfRoute = (request: Request, answer: Answer): string[] => {
  const { route } = request;
  const { described, operation } = route;
  const { status, type, text } = answer;
  const known = operation.responses[status];
  if (!known) return [`${status} is not described (${begin(answer)})`];
  const place = ['paths', route.path, route.method.toLowerCase(), 'responses', String(status)];
  const [at, { content }] = described.response(place, known);
  if (!content) return text ? [`${status} has a body`] : [];
  if (!(type in content)) return [`${status} is ${type || 'nothing'}`];
  if (!/json$/u.test(type) || text === undefined) return faultsOfReading(answer);
  const value = parsed(text);
  if (value === undefined) return [`${status} is no JSON`];
  const faults = described
    .misfits([...at, 'content', type, 'schema'], value)
    .map((misfit) => `${status}: ${misfit}`);
  if (type === PROBLEM) faults.push(...problemFaults(status, value));
  if (status < 300) faults.push(...takenAgainstSchema(request));
  return faults;
};

const takenAgainstSchema = (request: Request): string[] => {
  const { described, operation, path, method } = request.route;
  if (isWhole(request) || request.raw !== undefined) return [];
  if (!operation.requestBody || !('application/json' in operation.requestBody.content)) return [];
  const at = ['paths', path, method.toLowerCase(), 'requestBody', 'content', 'application/json'];
  return described
    .misfits([...at, 'schema'], request.body ?? {})
    .map((misfit) => `it took a body of which ${misfit}`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const problemFaults = (status: number, value: unknown): string[] => {
  const problem = (value ?? {}) as Record<string, unknown>;
  const faults = ['type', 'title', 'detail', 'code']
    .filter((name) => typeof problem[name] !== 'string' || problem[name] === '')
    .map((name) => `a problem ${status} without ${name}`);
  return problem.status === status ? faults : [...faults, `a problem ${status} that says another`];
};
