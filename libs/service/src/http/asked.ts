import { isId, malformed } from '@kefu/kernel';
import type * as persistence from '@kefu/persistence';
import { faultAt } from '@kefu/validation';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, tokenMissing } from '../access/declare-access.js';
import { readIfMatch } from '../answers/versioned.js';

/** What every verb of a record is asked with: which one, by whom, and the version they have seen. */
export type Asked = persistence.Asked;

export const readsAsked = (_data: unknown, context: ExecutionContext): Asked => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const by = actorOf(request);
  if (!by) throw tokenMissing();
  const { id } = request.params;
  if (!isId(id)) throw notAnId();
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  return { id, by, ...(changes ? { ifVersion: readIfMatch(request.headers['if-match']) } : {}) };
};

/** The `:id` of the path, who asks, and their `If-Match` where something is to be changed. */
export const Asked = createParamDecorator(readsAsked);

const notAnId = () =>
  malformed(
    'malformed',
    { zh: '请求内容有误，见 errors', en: 'The request does not fit; see errors' },
    { errors: [faultAt('#/path/id', 'not-an-id')] },
  );
