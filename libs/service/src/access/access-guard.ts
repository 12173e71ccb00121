import { forbidden, type Actor } from '@kefu/kernel';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, setActor, tokenMissing, type Access } from './declare-access.js';
import type { TokenVerifier } from './verify-tokens.js';

const bearer = /^Bearer +([\w.~+/=-]{1,8192})$/i;

/** Lets in whom the route declares; a route that declares nobody lets in nobody. */
export class AccessGuard implements CanActivate {
  readonly #reflector = new Reflector();
  readonly #declared = new WeakMap<object, Access>();

  constructor(private readonly tokens: TokenVerifier) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.accessOf(context);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers.authorization;
    if (!header) {
      if (access === 'public') return true;
      throw tokenMissing();
    }
    const token = bearer.exec(header)?.[1];
    if (!token) throw tokenMissing();
    const actor = this.tokens.actorFor(token);
    if (actor instanceof Promise) return actor.then((known) => admit(known, access, request));
    return admit(actor, access, request);
  }

  private accessOf(context: ExecutionContext): Access {
    const handler = context.getHandler();
    const known = this.#declared.get(handler);
    if (known) return known;
    const access =
      this.#reflector.getAllAndOverride<Access | undefined>(ACCESS, [
        handler,
        context.getClass(),
      ]) ?? [];
    this.#declared.set(handler, access);
    return access;
  }
}

const admit = (actor: Actor, access: Access, request: FastifyRequest): boolean => {
  if (typeof access !== 'string' && !access.some((role) => actor.roles.includes(role))) {
    throw forbidden(
      'role-missing',
      { zh: '您的岗位没有此权限', en: 'Your role may not do this' },
      { extra: { roles: access } },
    );
  }
  setActor(request, actor);
  return true;
};
