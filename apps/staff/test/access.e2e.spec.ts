import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleNames } from '@kefu/handbook';
import { routesOf } from '@kefu/service';
import { demoCentre, demoPersonId } from '../src/index.js';
import { startStaff, type RunningStaff } from './start-staff.js';

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
});
