import { Refusal } from '@kefu/kernel';
import { languageOf, Unavailable } from '@kefu/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { pageHeaders } from './page-frame.js';
import { failurePage } from './pages.js';
import { SIGN_IN } from './settings.js';

interface Failure {
  readonly status: number;
  readonly error: string;
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof Unavailable) return { status: 503, error: 'temporarily_unavailable' };
  if (error instanceof Refusal) return { status: 400, error: 'invalid_request' };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500
    ? { status, error: 'invalid_request' }
    : { status: 500, error: 'server_error' };
};

/** Programs hear it as OAuth 2 says errors, people see a page. Nothing of the error itself gets out. */
export const answerFailures =
  (logger: Logger) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, error: code } = failureOf(error);
    if (status === 500) logger.error({ err: error }, 'the issuer failed');
    if (status === 503) void reply.header('Retry-After', '5');
    void reply.code(status).header('Cache-Control', 'no-store');
    if (!request.url.startsWith(`${SIGN_IN}/`)) return reply.send({ error: code });
    const language = languageOf(request.headers['accept-language']);
    return reply.headers(pageHeaders([])).send(failurePage(language, code));
  };
