import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleNames } from '@kefu/handbook';
import { routesOf, startService } from '@kefu/service';
import { findFreePort } from '@kefu/testing/servers';
import { demoCentre, demoPersonId, staff as definition } from '../src/index.js';
import { askForToken, startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const id = demoPersonId;

describe('access', () => {
  it('ST-01 lets in exactly the roles that a route names, on every route', async () => {
    const numbers = new Map(
      roleNames.map((role) => [
        role,
        demoCentre.people.find(({ roles }) => roles.includes(role))?.number ?? '',
      ]),
    );
    const routes = routesOf(staff.service.app).filter(({ path }) => path.startsWith('/api/staff/'));
    expect(routes.length).toBeGreaterThan(20);
    for (const { method, path, roles } of routes) {
      if (roles === 'public') continue;
      const url = path.slice('/api/staff/'.length).replace(/:\w+/g, id('nobody'));
      const body = method === 'POST' ? { nonsense: true } : undefined;
      const anonymous = await staff.ask(url, { method, body });
      expect([method, path, anonymous.status]).toEqual([method, path, 401]);
      for (const role of roleNames) {
        const { status } = await staff.ask(url, { as: numbers.get(role) ?? '', method, body });
        const may = roles === 'any' || roles.includes(role);
        expect([method, path, role, status === 403]).toEqual([method, path, role, !may]);
        expect(status).toBeLessThan(500);
      }
    }
  });

  it('ST-01 answers bad input with what is wrong, never with a failure', async () => {
    const post = (body: unknown) => staff.ask('people', { as: 'M-0001', body });
    const person = { number: 'P-0030', name: '新', roles: ['clerk'], regionIds: [] };
    expect((await post({ ...person, salary: 1 })).status).toBe(400);
    expect((await post({ ...person, number: 7 })).status).toBe(400);
    expect((await post({ ...person, name: 'a\u0000b' })).status).toBe(400);
    expect((await post({ ...person, name: '\ud800' })).status).toBe(400);
    expect((await post({ ...person, number: 'p 1' })).status).toBe(400);
    const raw = await fetch(`${staff.issuer}/token`, { method: 'POST', body: 'x'.repeat(100_000) });
    expect(raw.status).toBeGreaterThanOrEqual(400);
    expect(raw.status).toBeLessThan(500);
    const form = await fetch(`${staff.service.url}/api/staff/sign-in/none`, {
      method: 'POST',
      body: new URLSearchParams({ number: 'a', password: 'b' }),
    });
    expect(form.status).toBe(400);
    const big = await fetch(`${staff.service.url}/api/staff/sign-in/none`, {
      method: 'POST',
      body: new URLSearchParams({ number: 'a'.repeat(20_000) }),
    });
    expect(big.status).toBe(413);
  });

  it('ST-01 asks for patience while its database is away', async () => {
    const port = await findFreePort();
    const nowhere = await findFreePort();
    const service = await startService(definition, {
      KEFU_STAFF_DATABASE_URL: `postgres://nobody:x@127.0.0.1:${nowhere}/none`,
      KEFU_STAFF_PORT: String(port),
      KEFU_OIDC_ISSUER: `http://127.0.0.1:${port}/api/staff/oidc`,
      KEFU_OIDC_KEY_SECRET: 'a secret of this spec alone',
      KEFU_LOG_LEVEL: 'silent',
    });
    const token = await askForToken(`${service.url}/api/staff/oidc`, 'T-0001', 'x');
    expect([token.status, await token.json()]).toEqual([503, { error: 'temporarily_unavailable' }]);
    expect(token.headers.get('retry-after')).toBe('5');
    const page = await fetch(`${service.url}/api/staff/sign-in/none`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=utf-8',
    ]);
    await service.stop();
  });
});
