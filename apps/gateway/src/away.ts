import { problemOfStatus, type Problem } from '@kefu/http';

/** A service that does not answer. Where the sender was too slow, it is they who hear of it. */
export const away = (name: string, error: unknown): Problem => {
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === 408) return problemOfStatus(408);
  return {
    status: 503,
    code: 'service-away',
    detail: {
      zh: `服务 ${name} 暂时不可用，请稍后再试`,
      en: `The service ${name} is away; try again a little later`,
    },
    headers: { 'Retry-After': '5' },
  };
};
