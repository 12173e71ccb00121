import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleNames } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { routesOf, type RunningService } from '@kefu/service';
import { EveryService, serviceNames } from './every-service.js';

let every: EveryService;

beforeAll(async () => {
  every = await EveryService.start();
});
afterAll(() => every.stop());

interface Heard {
  readonly status: number;
  readonly code?: string;
}

const ask = async (
  service: RunningService,
  method: string,
  path: string,
  who: Readonly<Record<string, string>> = {},
): Promise<Heard> => {
  const reads = method === 'GET' || method === 'HEAD';
  const response = await fetch(service.url + path.replaceAll(/:[a-zA-Z]+/g, newId()), {
    method,
    redirect: 'manual',
    headers: { ...who, ...(reads ? {} : { 'content-type': 'application/json' }) },
    ...(reads ? {} : { body: '{}' }),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const { code } = isProblem ? (JSON.parse(text) as { code?: string }) : {};
  return { status: response.status, ...(code ? { code } : {}) };
};

describe.each(serviceNames)('who may do what in %s', (name) => {
  it('every route lets in just the roles that are declared beside it', async () => {
    const service = every.of(name);
    const wrong: string[] = [];
    for (const { method, path, roles } of routesOf(service.app)) {
      if (roles === 'public') continue;
      if ((await ask(service, method, path)).status !== 401) {
        wrong.push(`${method} ${path} asks nobody who they are`);
      }
      for (const role of roleNames) {
        const who = await every.issuer.header({ sub: newId(), roles: [role], regions: ['*'] });
        const { status, code } = await ask(service, method, path, { ...who });
        const turnedAway = status === 401 || code === 'role-missing';
        const may = roles === 'any' || roles.includes(role);
        if (turnedAway === may) wrong.push(`${role}: ${status} ${code ?? ''} at ${method} ${path}`);
        if (status === 500) wrong.push(`${method} ${path} fails with ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has routes, and roles that the handbook knows', () => {
    const routes = routesOf(every.of(name).app);
    expect(routes.length).toBeGreaterThan(5);
    const named = routes.flatMap(({ roles }) => (typeof roles === 'string' ? [] : [...roles]));
    expect(named.filter((role) => !(roleNames as readonly string[]).includes(role))).toEqual([]);
  });
});
