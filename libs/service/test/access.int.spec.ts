import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIssuer, type TestIssuer } from '@kefu/testing';
import { routesOf } from '../src/index.js';
import { ask } from './ask.js';
import { notes, SampleDesk } from './sample-desk.js';

let desk: SampleDesk;
let foreigner: TestIssuer;

beforeAll(async () => {
  [desk, foreigner] = await Promise.all([SampleDesk.open(), testIssuer()]);
});

afterAll(async () => {
  await Promise.all([desk.close(), foreigner.stop()]);
});

describe('access', () => {
  it('asks for a token, and says how', async () => {
    const told = await ask(desk.service, notes);
    expect([told.status, told.body['code']]).toEqual([401, 'token-missing']);
    expect(told.headers.get('www-authenticate')).toContain('Bearer');
    expect(told.headers.get('content-type')).toContain('application/problem+json');
  });

  const clerk = { sub: 'a', roles: ['clerk'] };
  it.each([
    ['an expired token', () => desk.issuer.header({ ...clerk, expiresIn: -5 }), 'token-expired'],
    ['a foreign token', () => foreigner.header(clerk), 'token-invalid'],
    [
      'a token for others',
      () => desk.issuer.header({ ...clerk, audience: 'other' }),
      'token-invalid',
    ],
    ['a made-up token', () => Promise.resolve({ authorization: 'Bearer a.b.c' }), 'token-invalid'],
    ['what is no token', () => Promise.resolve({ authorization: 'Basic abc' }), 'token-missing'],
  ])('refuses %s', async (_what, header, code) => {
    const told = await desk.ask(notes, { headers: await header() });
    expect([told.status, told.body['code']]).toEqual([401, code]);
  });

  it('refuses a role without the right', async () => {
    const headers = await desk.issuer.header({ sub: 'x', roles: ['technician'] });
    const told = await desk.write({ title: 'a' }, headers);
    expect([told.status, told.body['code']]).toEqual([403, 'role-missing']);
  });

  it('lets everybody through a public route', async () => {
    expect((await ask(desk.service, '/api/sample/doors')).body).toEqual({ open: true });
  });

  it('knows who may use which route', () => {
    expect(routesOf(desk.service.app)).toEqual(
      expect.arrayContaining([
        { method: 'POST', path: notes, roles: ['clerk', 'manager'] },
        { method: 'GET', path: `${notes}/:id`, roles: 'any' },
        { method: 'GET', path: '/api/sample/doors', roles: 'public' },
        { method: 'GET', path: '/health/live', roles: 'public' },
        { method: 'GET', path: '/api/sample/deadlines', roles: 'any' },
      ]),
    );
  });
});
