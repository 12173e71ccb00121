import type { Bilingual } from '@kefu/kernel';
import type { Problem } from './problem.js';

const byStatus: Readonly<Record<number, { code: string; detail: Bilingual }>> = {
  400: { code: 'malformed', detail: { zh: '请求无法解析', en: 'The request cannot be parsed' } },
  401: { code: 'unauthenticated', detail: { zh: '请先登录', en: 'Sign in first' } },
  403: { code: 'forbidden', detail: { zh: '没有权限', en: 'You may not do this' } },
  404: { code: 'no-such-path', detail: { zh: '没有这个地址', en: 'There is no such path' } },
  405: {
    code: 'method-not-allowed',
    detail: { zh: '该地址不支持此方法', en: 'This path does not take this method' },
  },
  408: {
    code: 'too-slow',
    detail: { zh: '请求长时间没有传完', en: 'The request did not arrive in time' },
  },
  413: {
    code: 'too-large',
    detail: { zh: '请求内容超过上限', en: 'The body is larger than allowed' },
  },
  414: { code: 'path-too-long', detail: { zh: '地址过长', en: 'The path is too long' } },
  415: {
    code: 'unsupported-media-type',
    detail: {
      zh: '此处不接受这种内容类型；一般应为 application/json',
      en: 'This content type is not accepted here; most routes take application/json',
    },
  },
  429: {
    code: 'too-many-requests',
    detail: { zh: '请求过于频繁，请稍后再试', en: 'Too many requests; try again a little later' },
  },
  431: {
    code: 'header-too-large',
    detail: { zh: '请求头过大', en: 'The header is larger than allowed' },
  },
};

/** What a refusal says that no rule of Kefu's made but HTTP itself. */
export const problemOfStatus = (status: number): Problem => {
  const known = byStatus[status] ?? {
    code: 'refused',
    detail: { zh: '请求被拒绝', en: 'Refused' },
  };
  return { status, ...known };
};
