import { forbidden, type Actor } from '@kefu/kernel';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import type { MountedRoute } from '../list-routes.js';
import { setActor, tokenMissing, type Access } from './declare-access.js';
import type { TokenVerifier } from '@kefu/http';

/**
 * Lets in whom each route declares, before Nest sees the request: a guard of Nest's would cost several
 * times what looking at the token does. From {@link expect} on, a route that was not declared is an
 * error at start, and so is a declared one that was not mounted under this guard.
 */
export class RouteGuards {
  #declared: readonly MountedRoute[] | undefined;
  readonly #guarded = new Set<MountedRoute>();
  /** Who asks as they are now, where the service knows it better than a token. */
  actorNow: ((by: Actor) => Promise<Actor>) | undefined;

  constructor(
    private readonly tokens: TokenVerifier,
    /** Paths below which there is only what the platform itself serves to everybody. */
    private readonly open: readonly string[],
  ) {}

  attachTo(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', (route) => {
      this.guard(route);
    });
  }

  /** These routes are mounted next, and no others. */
  expect(routes: readonly MountedRoute[]): void {
    this.#declared = routes;
  }

  /** @throws Error that names every declared route that is not guarded */
  refuseUnguarded(): void {
    const missing = this.#declared?.filter((route) => !this.#guarded.has(route)) ?? [];
    if (missing.length === 0) return;
    const lines = missing.map(({ method, path }) => `  - ${method} ${path}`);
    throw new Error(`routes that nobody guards:\n${lines.join('\n')}`);
  }

  private guard(route: RouteOptions): void {
    if (!this.#declared || this.open.some((path) => route.url.startsWith(path))) return;
    const methods = [route.method].flat();
    const found = this.#declared.filter(
      ({ path, method }) =>
        path === route.url && (method === 'ALL' || methods.some((one) => answers(method, one))),
    );
    const [first] = found;
    if (first?.roles === undefined) {
      throw new Error(`${methods.join(', ')} ${route.url} does not say who may use it`);
    }
    for (const one of found) this.#guarded.add(one);
    const access = first.roles;
    route.preValidation = [
      ...[route.preValidation ?? []].flat(),
      (request, _reply, done) => {
        this.check(request, access, done);
      },
    ];
  }

  private check(request: FastifyRequest, access: Access, done: (error?: Error) => void): void {
    const header = request.headers.authorization;
    if (!header && access === 'public') {
      done();
      return;
    }
    const { actorNow } = this;
    const told = header && this.tokens.actorFor(header);
    const actor = told && actorNow ? Promise.resolve(told).then(actorNow) : told;
    if (!actor) {
      done(tokenMissing());
      return;
    }
    if (!(actor instanceof Promise)) {
      done(admit(actor, access, request));
      return;
    }
    actor.then(
      (known) => {
        done(admit(known, access, request));
      },
      (error: unknown) => {
        done(error as Error);
      },
    );
  }
}

const answers = (declared: string, mounted: string): boolean =>
  declared === mounted || (declared === 'GET' && mounted === 'HEAD');

const admit = (actor: Actor, access: Access, request: FastifyRequest): Error | undefined => {
  if (typeof access !== 'string' && !access.some((role) => actor.roles.includes(role))) {
    return forbidden(
      'role-missing',
      { zh: '您的岗位没有此权限', en: 'Your role may not do this' },
      { extra: { roles: access } },
    );
  }
  setActor(request, actor);
  return undefined;
};
