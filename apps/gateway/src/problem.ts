import type { FastifyReply } from 'fastify';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const speaksChinese = (acceptLanguage: string | undefined): boolean =>
  !/^\s*en\b/i.test(acceptLanguage ?? 'zh');

/** Answers with RFC 9457 problem details, in the caller's language. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  const chinese = speaksChinese(reply.request.headers['accept-language']);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', chinese ? 'zh-CN' : 'en')
    .send(
      JSON.stringify({
        type: `urn:kefu:problem:${problem.code}`,
        title: problem.code,
        status: problem.status,
        code: problem.code,
        detail: chinese ? problem.zh : problem.en,
        instance: reply.request.id,
      }),
    );
};
