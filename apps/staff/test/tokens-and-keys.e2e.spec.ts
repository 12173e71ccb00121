import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { testDatabase } from '@kefu/testing';
import { startService } from '@kefu/service';
import { demoCentre, demoPersonId, staff as definition } from '../src/index.js';
import { Browser } from './browser.js';
import { askForToken, PASSWORD, startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const tokenFor = async (client: string, secret = PASSWORD): Promise<string> => {
  const answer = await askForToken(staff.issuer, client, secret);
  return ((await answer.json()) as { access_token: string }).access_token;
};

const keyIds = async (): Promise<string[]> => {
  const answer = await fetch(`${staff.issuer}/jwks`);
  return ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
};

const me = (token: string): Promise<Response> =>
  fetch(`${staff.service.url}/api/staff/me`, { headers: { authorization: `Bearer ${token}` } });

describe('tokens for scripts', () => {
  it('ST-01 gives every person of the demo a token by number or id, with roles and regions', async () => {
    const byNumber = decodeJwt(await tokenFor('T-0003'));
    const byId = decodeJwt(await tokenFor(demoPersonId('T-0003')));
    for (const claims of [byNumber, byId]) {
      expect(claims).toMatchObject({
        sub: demoPersonId('T-0003'),
        aud: 'kefu',
        roles: ['technician'],
        regions: ['east'],
        number: 'T-0003',
      });
    }
    expect((byId.exp ?? 0) - (byId.iat ?? 0)).toBe(600);
    expect((await me(await tokenFor('T-0003'))).status).toBe(200);
  });

  it('ST-01 refuses a wrong secret, an unknown client and another resource', async () => {
    const wrong = await askForToken(staff.issuer, 'T-0003', 'something else');
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: 'invalid_client' }]);
    const unknown = await askForToken(staff.issuer, 'T-9999', PASSWORD);
    expect([unknown.status, await unknown.json()]).toMatchObject([
      401,
      { error: 'invalid_client' },
    ]);
    const elsewhere = await fetch(`${staff.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`T-0003:${PASSWORD}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'urn:else' }),
    });
    expect(await elsewhere.json()).toMatchObject({ error: 'invalid_target' });
  });

  it('ST-01 gives a service account a secret that is shown once and replaces the one before', async () => {
    const id = demoPersonId('Y-0001');
    const issue = (key: string) =>
      staff.ask(`people/${id}/issue-secret`, {
        as: 'X-0001',
        body: { reason: 'for the meter system' },
        headers: { 'idempotency-key': key },
      });
    const [first, again, second] = [await issue('one'), await issue('one'), await issue('two')];
    expect(again.body).toMatchObject({ status: 409, code: 'answer-not-kept' });
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body['secret']).not.toBe(second.body['secret']);
    const old = await askForToken(staff.issuer, id, String(first.body['secret']));
    expect(old.status).toBe(401);
    const claims = decodeJwt(await tokenFor(id, String(second.body['secret'])));
    expect(claims).toMatchObject({ sub: id, roles: ['service-account'] });
    const person = await staff.ask(`people/${demoPersonId('A-0001')}/issue-secret`, {
      as: 'X-0001',
      body: { reason: 'no' },
    });
    expect(person.body).toMatchObject({ status: 409, code: 'wrong-kind-of-account' });
  });

  it('ST-01 gives no token to a client whose person was dismissed', async () => {
    await staff.ask(`people/${demoPersonId('B-0002')}/dismiss`, {
      as: 'G-0001',
      body: { reason: 'left' },
    });
    expect((await askForToken(staff.issuer, 'B-0002', PASSWORD)).status).toBe(401);
  });
});

describe('signing keys', () => {
  it('ST-01 publishes a new key before it signs, and the old one until its tokens have ended', async () => {
    const [before = ''] = await keyIds();
    const rotated = await staff.ask('signing-keys/rotate', {
      as: 'X-0001',
      body: { reason: 'yearly' },
    });
    expect(rotated.status).toBe(200);
    const after = await keyIds();
    expect(after).toHaveLength(2);
    expect(decodeProtectedHeader(await tokenFor('T-0001')).kid).toBe(before);
  });

  it('ST-01 withdraws a compromised key at once, and tokens of the new key are taken', async () => {
    const old = await keyIds();
    const rotated = await staff.ask('signing-keys/rotate', {
      as: 'X-0001',
      body: { reason: 'a laptop was lost', compromised: true },
    });
    expect(rotated.status).toBe(200);
    const now = await keyIds();
    expect(now).toHaveLength(1);
    expect(old).not.toContain(now[0]);
    const token = await tokenFor('T-0002');
    expect(decodeProtectedHeader(token).kid).toBe(now[0]);
  });

  it('ST-01 keeps private keys sealed: the database shows none', async () => {
    const { Database } = await import('@kefu/persistence');
    const rows = await staff.service.app
      .get(Database)
      .query<{ all: string }>(
        `SELECT string_agg(k::text || coalesce(encode(sealed, 'escape'), ''), '') AS all FROM signing_key k`,
      );
    expect(rows[0]?.all).not.toContain('"d"');
  });
});

describe('another instance and another start', () => {
  it('ST-01 keeps people and keys over a restart, and serves the same sign-ins', async () => {
    const tokens = await new Browser(staff.issuer).signIn('A-0001', PASSWORD);
    const kids = await keyIds();
    const second = await startService(definition, {
      KEFU_STAFF_DATABASE_URL: staff.database.url,
      KEFU_OIDC_ISSUER: staff.issuer,
      KEFU_OIDC_KEY_SECRET: 'a secret of this spec alone',
      KEFU_DEMO: '1',
      KEFU_DEMO_PASSWORD: PASSWORD,
      KEFU_LOG_LEVEL: 'fatal',
    });
    await second.ready;
    const jwks = (await (await fetch(`${second.url}/api/staff/oidc/jwks`)).json()) as {
      keys: { kid: string }[];
    };
    expect(jwks.keys.map(({ kid }) => kid)).toEqual(kids);
    const renewed = await fetch(`${second.url}/api/staff/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'console',
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token,
      }),
    });
    expect(renewed.status).toBe(200);
    const people = await staff.ask('people?limit=200', { as: 'X-0001' });
    expect(people.body['items']).toHaveLength(demoCentre.people.length);
    await second.stop();
  });

  it('ST-01 makes links from its own address, whatever Host came along', async () => {
    const answer = await fetch(
      `${staff.service.url}/api/staff/oidc/.well-known/openid-configuration`,
      {
        headers: { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
      },
    );
    const found = (await answer.json()) as Record<string, string>;
    expect(found['issuer']).toBe(staff.issuer);
    expect(found['token_endpoint']).toBe(`${staff.issuer}/token`);
    expect(found['jwks_uri']).toBe(`${staff.issuer}/jwks`);
  });

  it('ST-01 outside a demo knows the first administrator and no clients of people', async () => {
    const database = await testDatabase();
    const production = await startStaff({
      KEFU_DEMO: '0',
      KEFU_FIRST_ADMIN_PASSWORD: 'a first password',
    });
    const tokens = await new Browser(production.issuer).signIn('ADMIN', 'a first password');
    expect(decodeJwt(tokens.access_token)).toMatchObject({ roles: ['admin'], regions: ['*'] });
    expect((await askForToken(production.issuer, 'ADMIN', PASSWORD)).status).toBe(401);
    await production.stop();
    await database.drop();
  });

  it('ST-01 serves no issuer where people sign in somewhere else', async () => {
    const database = await testDatabase();
    const service = await startService(definition, {
      KEFU_STAFF_DATABASE_URL: database.url,
      KEFU_OIDC_ISSUER: 'http://127.0.0.1:9/realms/centre',
      KEFU_LOG_LEVEL: 'fatal',
    });
    await service.ready;
    const answer = await fetch(`${service.url}/api/staff/oidc/jwks`);
    expect(answer.status).toBe(404);
    await service.stop();
    await database.drop();
  });

  it('ST-01 does not start without a secret for its keys', async () => {
    const database = await testDatabase();
    const service = await startService(definition, {
      KEFU_STAFF_DATABASE_URL: database.url,
      KEFU_OIDC_ISSUER: 'http://127.0.0.1:9/api/staff/oidc',
      KEFU_LOG_LEVEL: 'silent',
    });
    await expect(service.ready).rejects.toThrow('KEFU_OIDC_KEY_SECRET');
    await service.stop();
    await database.drop();
  });
});
