import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { answerProblem, type Problem, type Watch } from '@kefu/http';
import type { MethodsByPath } from '../http/methods-by-path.js';
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
    void answerProblem(problem, request, reply);
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
