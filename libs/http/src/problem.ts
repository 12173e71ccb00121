import type { Bilingual, Fault, Refusal, RefusalKind } from '@kefu/kernel';
import type { Language } from './languages.js';

/** Everything that an error answer says; the filter puts it into the asker's language. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
  readonly rule?: string | undefined;
  readonly errors?: readonly Fault[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, Bilingual>> = {
  400: { zh: '请求有误', en: 'Malformed request' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '没有权限', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持该方法', en: 'Method not allowed' },
  409: { zh: '状态冲突', en: 'Conflict' },
  412: { zh: '记录已变更', en: 'Changed since it was read' },
  413: { zh: '请求过大', en: 'Request too large' },
  415: { zh: '不支持该内容类型', en: 'Unsupported media type' },
  422: { zh: '规则不允许', en: 'Refused by a rule' },
  429: { zh: '过于频繁', en: 'Too often' },
  431: { zh: '请求头过大', en: 'Header too large' },
  500: { zh: '系统内部错误', en: 'Internal error' },
  503: { zh: '暂时不可用', en: 'Not available at present' },
};

export const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  rule: 422,
  'too-often': 429,
};

export const problemOfRefusal = ({ reason }: Refusal): Problem => ({
  status: statusOfKind[reason.kind],
  code: reason.code,
  detail: reason.detail,
  rule: reason.rule,
  errors: reason.errors,
  extra: reason.extra,
  ...headersOf(reason),
});

const headersOf = ({ kind, code, extra }: Refusal['reason']): Pick<Problem, 'headers'> => {
  if (kind === 'unauthenticated') return { headers: challenge(code) };
  if (kind === 'too-often')
    return { headers: { 'Retry-After': String(extra?.['retryAfterSeconds']) } };
  return {};
};

/** A missing token is asked for without an error, as RFC 6750 has it. */
const challenge = (code: string): Record<string, string> => ({
  'WWW-Authenticate':
    code === 'token-missing' ? 'Bearer realm="kefu"' : 'Bearer realm="kefu", error="invalid_token"',
});

/** The body of an error answer (RFC 9457). */
export const problemBody = (problem: Problem, language: Language, requestId: string): object => ({
  ...problem.extra,
  type: `urn:kefu:problem:${problem.code}`,
  title: (titles[problem.status] ?? titles[problem.status >= 500 ? 500 : 400])?.[language],
  status: problem.status,
  detail: problem.detail[language],
  code: problem.code,
  ...(problem.rule ? { rule: problem.rule } : {}),
  ...(problem.errors?.length
    ? {
        errors: problem.errors.map(({ pointer, code, detail }) => ({
          pointer,
          code,
          detail: detail[language],
        })),
      }
    : {}),
  instance: `urn:kefu:request:${requestId}`,
});
