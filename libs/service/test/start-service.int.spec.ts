import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@kefu/testing';
import { testIssuer, type TestIssuer } from '@kefu/testing/tokens';
import { startService, type RunningService } from '../src/index.js';
import { sample } from './sample-service.js';

let database: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase(), testIssuer()]);
  service = await startService(sample, {
    KEFU_SAMPLE_DATABASE_URL: database.url,
    KEFU_OIDC_ISSUER: issuer.url,
    KEFU_LOG_LEVEL: process.env['LOG'] ?? 'fatal',
  });
  await service.ready;
});

afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), issuer.stop()]);
});

describe('a service', () => {
  it('writes and reads a note', async () => {
    const headers = await issuer.header({ sub: 'p1', roles: ['clerk'] });
    const written = await fetch(`${service.url}/api/sample/notes`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ title: '你好' }),
    });
    expect([written.status, await written.json()]).toEqual([
      201,
      expect.objectContaining({ title: '你好' }),
    ]);
    expect(written.headers.get('etag')).toBe('"1"');
    const ready = await fetch(`${service.url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([200, {}]);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('kefu_http_request_seconds');
  });
});
