import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stand } from '../test/stand.js';

const stand = new Stand(true);
const folder = mkdtempSync(join(tmpdir(), 'kefu-console-'));
const script = 'document.title = "Kefu";';
const html = { headers: { accept: 'text/html,*/*' } };

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Kefu</title>');
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), script);
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync(script));
  await stand.open(0, 'https://login.example/realms/kefu', false, folder);
});
afterAll(async () => {
  await stand.close();
  rmSync(folder, { recursive: true });
});

describe('the console at the gateway', () => {
  it.each(['/', '/console/callback?code=1', '/complaints/018f/trace', '/apiary'])(
    'is its first page at %s, which is asked for anew each time',
    async (path) => {
      const answer = await stand.ask(path, html);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await answer.text()).toContain('<title>Kefu</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('permissions-policy')).toContain('microphone=()');
      const etag = answer.headers.get('etag') ?? '';
      const known = { ...html.headers, 'if-none-match': etag, 'cache-control': 'max-age=0' };
      const again = await stand.ask(path, { headers: known });
      expect(again.status).toBe(304);
    },
  );

  it('keeps what is named by its content for a year, and sends it as it was compressed', async () => {
    const answer = await stand.ask('/assets/main-1a2b.js', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(await answer.text()).toBe(script);
    const plain = await stand.ask('/assets/main-1a2b.js', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script]);
  });

  it.each([
    ['/api/nothing', 'text/html'],
    ['/health/nothing', 'text/html'],
    ['/assets/gone-9f.js', 'text/html'],
    ['/complaints', 'application/json'],
    ['/..%2fpackage.json', 'application/json'],
  ])('says that there is no %s to who asks for %s', async (path, accept) => {
    const answer = await stand.ask(path, { headers: { accept } });
    expect([403, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('is no answer to what is sent', async () => {
    const answer = await stand.ask('/complaints', { ...html, method: 'POST' });
    expect(answer.status).toBe(404);
  });

  it('runs no script but its own, asks nobody but the centre and its issuer, and is framed by nobody', async () => {
    const { headers } = await stand.ask('/', html);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        "script-src-attr 'none'",
        "connect-src 'self' https://login.example",
        "frame-ancestors 'none'",
        "worker-src 'self'",
        "img-src 'self' data: blob:",
      ]),
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('leaves the list of services where it is', async () => {
    expect(await (await stand.ask('/services', html)).text()).toContain('/api/customers/docs');
  });
});
