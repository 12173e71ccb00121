import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { languageOf } from '../http/languages.js';
import type { MethodsByPath } from '../http/methods-by-path.js';
import type { Watch } from '../http/watch-requests.js';
import { problemBody, type Problem } from './problem.js';
import { translateError } from './translate-error.js';

/** Answers every error as problem+json in the asker's language, and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly methodsByPath: MethodsByPath,
    /** Answers on paths that no route has, and that no route watches. */
    private readonly watchUnrouted: Watch,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.translate(error, request);
    if (problem.status >= 500) {
      const about = { route: request.routeOptions.url, code: problem.code };
      if (problem.status === 503) this.logger.warn({ ...about, err: error }, 'not available');
      else this.logger.error({ ...about, err: error }, 'request failed');
    }
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    if (problem.headers) void reply.headers(problem.headers);
    void reply
      .code(problem.status)
      .header('Content-Language', language)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(problemBody(problem, language, request.id)));
    if (request.routeOptions.url === undefined) this.watchUnrouted(request, reply);
  }

  private translate(error: unknown, request: FastifyRequest): Problem {
    const problem = translateError(error);
    if (problem.status !== 404 || !(error instanceof HttpException)) return problem;
    const allowed = this.methodsByPath.allowedAt(request.url.split('?')[0] ?? '');
    if (allowed.length === 0 || allowed.includes(request.method)) return problem;
    const refused = translateError(new HttpException('', 405));
    return { ...refused, headers: { Allow: allowed.join(', ') } };
  }
}
