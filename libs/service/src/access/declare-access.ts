import { unauthenticated, type Actor } from '@kefu/kernel';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const ACCESS = 'kefu:access';

/** Who may use a route: some roles, whoever is signed in, or everybody. */
export type Access = readonly string[] | 'any' | 'public';

/** Only these roles. */
export const Roles = (...roles: readonly [string, ...string[]]) =>
  SetMetadata<string, Access>(ACCESS, roles);

/** Whoever is signed in. */
export const AnyRole = () => SetMetadata<string, Access>(ACCESS, 'any');

/** Everybody, without a token. */
export const Public = () => SetMetadata<string, Access>(ACCESS, 'public');

const ACTOR = Symbol('who asks');

interface Asked {
  [ACTOR]?: Actor | undefined;
}

/** Makes room on every request, so that all of them keep one shape. */
export const makeRoomForActors = (fastify: FastifyInstance): void => {
  fastify.decorateRequest(ACTOR, undefined);
};

export const setActor = (request: FastifyRequest, actor: Actor): void => {
  (request as Asked)[ACTOR] = actor;
};

export const actorOf = (request: FastifyRequest): Actor | undefined => (request as Asked)[ACTOR];

/** Who asks. On a public route: whoever showed a token, or the route refuses with 401. */
export const By = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw tokenMissing();
  return actor;
});

export const tokenMissing = () =>
  unauthenticated('token-missing', { zh: '请先登录', en: 'Sign in first' });
