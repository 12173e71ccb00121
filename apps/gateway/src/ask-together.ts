import { PassThrough } from 'node:stream';
import { answerProblem, languageOf, problemBody, problemOfStatus, type Problem } from '@kefu/http';
import { malformed } from '@kefu/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { away } from './away.js';
import { fromSender } from './from-sender.js';
import type { Upstreams } from './settings.js';

/** In one request. */
const MOST = 40;
const PATIENCE_MS = 30_000;

interface Ask {
  readonly service: string;
  readonly url: URL;
}

const noSuchAsk = (ask: string) =>
  malformed('malformed', {
    zh: `“${ask.slice(0, 200)}”不是服务的地址：应为 /api/服务/…`,
    en: `“${ask.slice(0, 200)}” is no address of a service: it must be /api/<service>/…`,
  });

/** @throws Refusal where it names no service, or would leave the one that it names */
const readAsk = (ask: string, upstreams: Upstreams): Ask => {
  const [, service = ''] = /^\/api\/([a-z][a-z0-9-]*)\//u.exec(ask) ?? [];
  const upstream = Object.hasOwn(upstreams, service) ? upstreams[service] : undefined;
  const url = upstream === undefined ? null : URL.parse(ask, upstream);
  // What stands encoded is read by the service as it is here: nothing of it leads up and out
  if (!url?.pathname.startsWith(`/api/${service}/`)) throw noSuchAsk(ask);
  return { service, url };
};

const readAsks = (query: unknown, upstreams: Upstreams): readonly Ask[] => {
  const { ask = [] } = query as { readonly ask?: string | readonly string[] };
  const asks = [ask].flat();
  if (asks.length === 0 || asks.length > MOST) {
    throw malformed('malformed', {
      zh: `一次可查询 1 至 ${MOST} 个地址（ask）`,
      en: `From 1 to ${MOST} addresses may be asked at once (ask)`,
    });
  }
  return asks.map((one) => readAsk(one, upstreams));
};

interface Answered {
  readonly status: number;
  /** JSON; nothing where the answer is something else, and has to be asked for apart. */
  readonly body?: string;
}

const answerOf = async (
  { service, url }: Ask,
  request: FastifyRequest,
  left: AbortSignal,
): Promise<Answered> => {
  const { authorization, 'accept-language': language } = request.headers;
  try {
    const answer = await fetch(url, {
      headers: {
        accept: 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...fromSender(request),
      },
      redirect: 'manual',
      signal: AbortSignal.any([left, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (/\bjson\b/u.test(answer.headers.get('content-type') ?? '')) {
      return { status: answer.status, body: await answer.text() };
    }
    await answer.body?.cancel();
    return { status: answer.status };
  } catch (error) {
    const problem = away(service, error);
    const said = problemBody(problem, languageOf(language), request.id);
    return { status: problem.status, body: JSON.stringify(said) };
  }
};

/** Line ends of JSON stand between its words only, and would end the line that it goes into. */
const lineOf = (at: number, { status, body }: Answered): string =>
  body === undefined
    ? `{"at":${at},"status":${status}}\n`
    : `{"at":${at},"status":${status},"body":${body.replaceAll(/[\n\r]/gu, ' ') || 'null'}}\n`;

const tooOften = (seconds: number): Problem => ({
  ...problemOfStatus(429),
  headers: { 'Retry-After': String(seconds) },
});

/**
 * `GET /api/together?ask=/api/<service>/…&ask=…`: what several services answer to one person, in one
 * request. Each is asked in their name and at the same time as the others, and its answer is a line as soon
 * as it comes: a slow service holds nobody up, and one that is away is named by its own 503.
 */
export const askTogether = (
  app: FastifyInstance,
  upstreams: Upstreams,
  requestsPerMinute: number,
): void => {
  // Each address counts as it would, were it asked apart
  const count = requestsPerMinute === 0 ? undefined : app.createRateLimit();
  app.get('/api/together', async (request, reply) => {
    const asks = readAsks(request.query, upstreams);
    for (let more = 1; count && more < asks.length; more += 1) {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) {
        return answerProblem(tooOften(counted.ttlInSeconds), request, reply);
      }
    }
    const left = new AbortController();
    reply.raw.once('close', () => {
      left.abort();
    });
    const lines = new PassThrough();
    const written = asks.map(async (ask, at) => {
      const answered = await answerOf(ask, request, left.signal);
      if (!lines.destroyed) lines.write(lineOf(at, answered));
    });
    void Promise.all(written).then(() => lines.end());
    return reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('application/x-ndjson')
      .send(lines);
  });
};
