import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Browser } from './browser.js';
import { demoPersonId } from '../src/index.js';
import { askForToken, PASSWORD, startStaff, type RunningStaff } from './start-staff.js';

let staff: RunningStaff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.stop());

const verify = (token: string, audience = 'kefu') =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${staff.issuer}/jwks`)), {
    issuer: staff.issuer,
    audience,
    algorithms: ['ES256'],
  });

const appoint = async (number: string, more: object = {}): Promise<string> => {
  const { body } = await staff.ask('people', {
    as: 'M-0001',
    body: { number, name: '测试', roles: ['clerk'], regionIds: ['east'], ...more },
  });
  return String(body['id']);
};

const freshToken = async (number: string): Promise<string> => {
  const answer = await askForToken(staff.issuer, number, PASSWORD);
  return ((await answer.json()) as { access_token: string }).access_token;
};

const reset = async (id: string): Promise<string> => {
  const { body } = await staff.ask(`people/${id}/reset-password`, {
    as: 'M-0001',
    body: { reason: 'first day' },
  });
  return String(body['password']);
};

describe('signing in by code and PKCE', () => {
  it('ST-01 leads from the console to a token that says who, as what and where', async () => {
    const tokens = await new Browser(staff.issuer).signIn('t-0003', PASSWORD);
    const { payload, protectedHeader } = await verify(tokens.access_token);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(payload).toMatchObject({
      sub: demoPersonId('T-0003'),
      roles: ['technician'],
      regions: ['east'],
      number: 'T-0003',
      aud: 'kefu',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
    const me = await fetch(`${staff.service.url}/api/staff/me`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect([me.status, await me.json()]).toMatchObject([200, { number: 'T-0003' }]);
    const id = await verify(tokens.id_token, 'console');
    expect(id.payload.sub).toBe(demoPersonId('T-0003'));
  });

  it('ST-01 shows a page in Chinese or English that runs nothing and is framed by nobody', async () => {
    const browser = new Browser(staff.issuer);
    const url = await browser.open();
    const answer = await browser.go(`${url}?lang=zh`);
    const html = await answer.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('工号');
    expect(html).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await (await browser.go(url)).text()).toContain('Staff number');
  });

  it('ST-01 keeps what was typed out of the markup', async () => {
    const browser = new Browser(staff.issuer);
    const url = await browser.open();
    const answer = await browser.go(url, { number: '"><b>x', password: 'y' });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('"><b>x');
  });

  it('ST-01 says the same of a wrong password, an unknown number, a dismissed person and a system', async () => {
    const gone = await appoint('Z-0001');
    await reset(gone);
    await staff.ask(`people/${gone}/dismiss`, { as: 'M-0001', body: { reason: 'left' } });
    const pages: string[] = [];
    for (const number of ['A-0001', 'NOBODY-1', 'Z-0001', 'Y-0001']) {
      const browser = new Browser(staff.issuer);
      const url = await browser.open();
      const answer = await browser.go(url, { number, password: 'not the password' });
      expect(answer.status).toBe(401);
      pages.push(
        (await answer.text()).replaceAll(number, 'N').replaceAll(url.split('/').pop() ?? '', 'U'),
      );
    }
    expect(new Set(pages).size).toBe(1);
  });

  it('ST-01 refuses a code without its verifier, a code twice, and a redirect to elsewhere', async () => {
    const browser = new Browser(staff.issuer);
    const back = await browser.follow(
      await browser.go(await browser.open(), { number: 'A-0004', password: PASSWORD }),
    );
    expect(back.searchParams.get('state')).toBe('a-state');
    const code = back.searchParams.get('code') ?? '';
    const other = await browser.redeem(code, 'x'.repeat(43));
    expect([other.status, await other.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect((await browser.redeem(code)).status).toBe(200);
    const again = await browser.redeem(code);
    expect([again.status, await again.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    const elsewhere = await browser.go(
      browser.authorizationUrl({ redirect_uri: 'https://elsewhere.example/callback' }),
    );
    expect(elsewhere.status).toBe(400);
    const plain = await browser.go(browser.authorizationUrl({ code_challenge: '' }));
    expect(plain.headers.get('location')).toContain('error=invalid_request');
  });

  it('ST-01 makes who was given a password choose their own before they get in', async () => {
    const id = await appoint('Z-0002');
    const given = await reset(id);
    const browser = new Browser(staff.issuer);
    const url = await browser.open();
    const asked = await browser.go(url, { number: 'Z-0002', password: given });
    expect(await asked.text()).toContain('name="next"');
    const weak = await browser.go(url, { number: 'Z-0002', password: given, next: 'short' });
    expect(weak.status).toBe(400);
    const own = 'my own long words';
    const back = await browser.follow(
      await browser.go(url, { number: 'Z-0002', password: given, next: own }),
    );
    expect(back.searchParams.get('code')).toBeTruthy();
    await expect(new Browser(staff.issuer).signIn('Z-0002', own)).resolves.toBeDefined();
  });
});

describe('staying signed in', () => {
  it('ST-01 renews a token by a refresh token that changes each time', async () => {
    const browser = new Browser(staff.issuer);
    const first = await browser.signIn('A-0005', PASSWORD);
    const renewed = (await (await browser.refresh(first.refresh_token)).json()) as typeof first;
    expect(renewed.refresh_token).not.toBe(first.refresh_token);
    const { payload } = await verify(renewed.access_token);
    expect(payload).toMatchObject({ number: 'A-0005', aud: 'kefu' });
  });

  it('ST-01 ends everything when a refresh token comes a second time', async () => {
    const browser = new Browser(staff.issuer);
    const first = await browser.signIn('A-0005', PASSWORD);
    const second = (await (await browser.refresh(first.refresh_token)).json()) as typeof first;
    const stolen = await browser.refresh(first.refresh_token);
    expect([stolen.status, await stolen.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    const honest = await browser.refresh(second.refresh_token);
    expect(honest.status).toBe(400);
  });

  it('ST-01 lets only one of two at the same moment have a refresh token', async () => {
    const browser = new Browser(staff.issuer);
    const { refresh_token: token } = await browser.signIn('A-0005', PASSWORD);
    const answers = await Promise.all([browser.refresh(token), browser.refresh(token)]);
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
  });

  it('ST-01 gives a dismissed person no further token', async () => {
    const id = await appoint('Z-0003');
    const given = await reset(id);
    const browser = new Browser(staff.issuer);
    const url = await browser.open();
    const back = await browser.follow(
      await browser.go(url, { number: 'Z-0003', password: given, next: 'my own long words' }),
    );
    const tokens = (await (await browser.redeem(back.searchParams.get('code') ?? '')).json()) as {
      refresh_token: string;
    };
    await staff.ask(`people/${id}/dismiss`, { as: 'M-0001', body: { reason: 'left' } });
    const answer = await browser.refresh(tokens.refresh_token);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });

  it('ST-01 puts changed roles into the next token', async () => {
    const id = await appoint('Z-0004');
    const before = await verify(await staff.token('Z-0004'));
    expect(before.payload['roles']).toEqual(['clerk']);
    await staff.ask(`people/${id}/change-roles`, {
      as: 'M-0001',
      body: { roles: ['archivist'], reason: 'moved' },
    });
    const after = await verify(await freshToken('Z-0004'));
    expect(after.payload['roles']).toEqual(['archivist']);
  });

  it('ST-01 signs out: the session and its refresh tokens end', async () => {
    const browser = new Browser(staff.issuer);
    const tokens = await browser.signIn('A-0006', PASSWORD);
    const page = await browser.go(
      `${staff.issuer}/session/end?id_token_hint=${tokens.id_token}&post_logout_redirect_uri=${encodeURIComponent(`${new URL(staff.issuer).origin}/`)}`,
    );
    const html = await page.text();
    expect(html).toContain('Sign out?');
    const secret = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const done = await browser.go(`${staff.issuer}/session/end/confirm`, {
      xsrf: secret,
      logout: 'yes',
    });
    expect(done.headers.get('location')).toBe(`${new URL(staff.issuer).origin}/`);
    expect((await browser.refresh(tokens.refresh_token)).status).toBe(400);
    expect(await browser.open()).toContain('/sign-in/');
  });
});
