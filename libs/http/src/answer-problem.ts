import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './languages.js';
import { problemBody, type Problem } from './problem.js';

/** Answers with RFC 9457 problem details, in the asker's language. */
export const answerProblem = (
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const language = languageOf(request.headers['accept-language']);
  // Fastify would close the connection on who still sends, and the answer would be lost with it
  if (!request.raw.complete) void reply.removeHeader('connection');
  if (problem.headers) void reply.headers(problem.headers);
  return reply
    .code(problem.status)
    .header('Content-Language', language)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problemBody(problem, language, request.id)));
};
